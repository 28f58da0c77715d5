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
    try NewFolder(path: folder).write(InstanceTemplate.files)
  }
}
