/// Names of files for teams, whose own names are free text.
///
/// A name keeps its letters and digits; everything else becomes a hyphen. Where that is not enough
/// to tell the files of a folder apart, even on disks that know no upper case, or where the name
/// is too long, eight hexadecimal digits made from the team's name follow.
package enum TeamCalendarPaths {
  /// One path per team, in the order of the teams; `taken` are paths that others have.
  package static func paths(of teams: [String], taken: [String]) -> [String] {
    let plain = teams.map { path(slug($0)) }
    let uses = Dictionary((plain + taken).map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    return zip(teams, plain).map { team, plain in
      let name = slug(team)
      let isUsable = !name.isEmpty && name.utf8.count <= longestNameOctets
      if isUsable, uses[plain.lowercased()] == 1 { return plain }
      return path(
        [shortened(name), digits(of: team)].filter { !$0.isEmpty }.joined(separator: "-")
      )
    }
  }

  private static func path(_ name: String) -> String { "calendars/team-\(name).ics" }

  /// Letters, digits, `_` and `.` kept; runs of anything else as one hyphen.
  private static func slug(_ name: String) -> String {
    name.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.joined(separator: "-")
  }

  private static func shortened(_ name: String) -> String {
    var short = name
    while short.utf8.count > longestNameOctets { short.removeLast() }
    return short
  }

  /// The 32-bit FNV-1a hash (Fowler, Noll, Vo) of a text in UTF-8.
  private static func digits(of text: String) -> String {
    let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let longestNameOctets = 100
}
