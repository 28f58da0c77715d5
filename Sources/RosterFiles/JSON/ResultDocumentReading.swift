import FoundationEssentials

extension ResultDocument {
  /// Reads the text of a `result.json`; keys it does not know are passed over.
  ///
  /// - Throws: ``ResultDocumentError`` naming the member that is missing or of another kind.
  public init(parsing text: String) throws(ResultDocumentError) {
    do {
      self = try JSONDecoder().decode(ResultDocument.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw ResultDocumentError(error)
    } catch {
      throw ResultDocumentError(member: "", problem: .notJSON)
    }
  }
}

/// Why a text is no `result.json`.
public struct ResultDocumentError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with a member.
  public enum Problem: Hashable, Sendable {
    /// The text is not JSON at all.
    case notJSON
    /// The member is not there, or null.
    case missing
    /// The member is of another kind.
    case wrongKind
  }

  /// The member, by its path ("coverage.queues[2].hours"); empty for the whole document.
  public let member: String
  /// What is wrong with it.
  public let problem: Problem

  /// One sentence in words.
  public var description: String {
    switch problem {
    case .notJSON: "not a JSON document"
    case .missing: "the member '\(member)' is missing"
    case .wrongKind where member.isEmpty: "the document is not an object"
    case .wrongKind: "the member '\(member)' is of another kind than expected"
    }
  }
}

extension ResultDocumentError {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(member: Self.path(context.codingPath + [key]), problem: .missing)
    case .valueNotFound(_, let context):
      self.init(member: Self.path(context.codingPath), problem: .missing)
    case .typeMismatch(_, let context):
      self.init(member: Self.path(context.codingPath), problem: .wrongKind)
    case .dataCorrupted(let context):
      let path = Self.path(context.codingPath)
      self.init(member: path, problem: path.isEmpty ? .notJSON : .wrongKind)
    @unknown default:
      self.init(member: "", problem: .notJSON)
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}
