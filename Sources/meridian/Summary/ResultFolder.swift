import Planning
package import RosterFiles
package import SafeFiles

/// Why a folder cannot be compared.
package enum ResultFolderError: Error, CustomStringConvertible {
  case noResult(folder: String)
  case unreadable(FileFailure)
  case malformed(path: String, reason: ResultDocumentError)
  case noRoster(folder: String, status: String)

  /// A full sentence for a user.
  package var description: String {
    switch self {
    case .noResult(let folder): "'\(folder)' holds no result: there is no result.json in it."
    case .unreadable(let failure): "Cannot read '\(failure.path)': \(failure.reason)."
    case .malformed(let path, let reason): "'\(path)' is not a result: \(reason)."
    case .noRoster(let folder, let status):
      "The result in '\(folder)' has no roster: its status is \(status)."
    }
  }
}

extension RosterFigures {
  /// Reads the figures of the result in an output folder.
  init(folder: String, name: String) throws(ResultFolderError) {
    let path = folder + "/result.json"
    let text: String?
    do { text = try InputFile.text(of: path) } catch { throw .unreadable(error) }
    guard let text else { throw .noResult(folder: folder) }
    let document: ResultDocument
    do {
      document = try ResultDocument(parsing: text)
    } catch {
      throw .malformed(path: path, reason: error)
    }
    guard
      let objective = document.objective,
      let labourCost = document.labourCost,
      let coverage = document.coverage
    else { throw .noRoster(folder: folder, status: document.status) }
    self.init(
      name: name,
      instance: document.instance,
      currency: document.currency,
      objective: objective,
      labourCost: labourCost,
      requiredHours: coverage.total.requiredHours,
      shortHours: ClientLanguageHours.sums(of: coverage).map { sum in
        ShortHours(
          service: ComparedService(client: sum.client, language: sum.language),
          hours: sum.short
        )
      },
      worst: coverage.worstInterval.map { Shortfall($0) },
      nights: document.nights,
      agentsUsed: document.agents.used,
      gapHours: document.gapHours,
      gapPercentOfRequiredHours: document.gapPercentOfRequiredHours
    )
  }
}

extension RosterFigures.Shortfall {
  fileprivate init(_ worst: ResultDocument.WorstInterval) {
    self.init(
      queue: worst.queue,
      heads: worst.short,
      required: worst.required,
      startClient: worst.startClient
    )
  }
}
