/// The names of the files of an instance.
enum FileNames {
  /// The file of horizon, sites, clients, queues and contracts.
  static let structure = "instance.yaml"
  /// All files of the format, in its order.
  static let all =
    [
      structure, "agents.csv", "requirement.csv", "cover.csv", "requests.csv", "sessions.csv",
      "jobs.csv", "time_off.csv", "at_home.csv", "pins.csv", "history.csv",
    ] + later
  /// Files of later versions.
  static let later = ["volumes.csv"]

  /// The position of a file in the format's order.
  static func rank(of name: String) -> Int { all.firstIndex(of: name) ?? all.count }
}
