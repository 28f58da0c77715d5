import ArgumentParser
import InstanceFiles

/// `meridian new`: writes an instance to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small commented instance that solves."
  )

  @Argument(help: "Folder for the instance: new or empty.")
  var folder: String

  func run() throws {
    do {
      try Files.makeFolders(folder)
      let names = try Files.names(in: folder)
      guard names.isEmpty else {
        throw Outcome.badInput.because(
          "'\(folder)' is not empty: name a new or empty folder."
        )
      }
      for file in InstanceTemplate.files {
        try Files.write(file.text, to: folder + "/" + file.name)
      }
    } catch let failure as FileFailure {
      throw Outcome.badInput.because(
        "Cannot \(failure.action) '\(failure.path)': \(failure.reason)."
      )
    }
    let names = InstanceTemplate.files.map(\.name).joined(separator: ", ")
    Terminal.print("Written to \(folder): \(names)")
    Terminal.print("Next: meridian check \(folder)")
  }
}
