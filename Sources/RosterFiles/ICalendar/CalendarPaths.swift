/// Names of the calendars' files: no two of a result are one file, also on disks that take upper and
/// lower case, or two ways of writing a letter with its accent, for the same.
///
/// A file is named after the agent's id or the team's name, which keeps its letters and digits;
/// everything else becomes a hyphen. Where that is not enough to tell the files apart, the name is too
/// long, or Windows keeps it for a device (`CON`, `nul.txt`), eight hexadecimal digits made from the id
/// or the name follow, and `agent-` stands before the name of a device.
package struct CalendarPaths {
  /// One path per agent, in the order of the ids.
  package let agents: [String]
  /// One path per team, in the order of the names.
  package let teams: [String]

  /// Names the files. A team's file gives way to an agent's of the same name; two agents' files, and
  /// two teams', both get digits.
  package init(agents: [String], teams: [String]) {
    let files = agents.map { Self.isDevice($0) ? "agent-" + $0 : $0 }
    let agentUses = Self.uses(agents)
    let slugs = teams.map { "team-" + Self.slug($0) }
    let teamUses = Self.uses(slugs)
    let plain =
      zip(agents, files).filter { $0 == $1 && agentUses[Self.key($0)] == 1 }.map(\.0)
      + slugs.filter {
        Self.isUsable($0) && teamUses[Self.key($0)] == 1 && agentUses[Self.key($0)] == nil
      }
    var taken = Set(plain.map(Self.key))
    let isPlain = { [taken] (name: String) in taken.contains(Self.key(name)) }
    self.agents = zip(agents, files).map { id, file in
      let isOwn = id == file && agentUses[Self.key(id)] == 1
      return Self.path(isOwn ? id : Self.free(file, of: id, &taken))
    }
    self.teams = zip(teams, slugs).map { team, slug in
      let isOwn = teamUses[Self.key(slug)] == 1 && agentUses[Self.key(slug)] == nil
      return Self.path(isOwn && isPlain(slug) ? slug : Self.free(slug, of: team, &taken))
    }
  }

  private static func path(_ name: String) -> String { "calendars/\(name).ics" }

  /// How often each name occurs, by its key.
  private static func uses(_ names: [String]) -> [String: Int] {
    Dictionary(names.map { (key($0), 1) }, uniquingKeysWith: +)
  }

  /// What two names that some disk takes for the same have in common. Strings are equal by canonical
  /// equivalence, so that it does not matter how an accent is written.
  private static func key(_ name: String) -> String { name.uppercased().lowercased() }

  /// Whether Windows keeps the name for a device, whatever follows its first dot.
  private static func isDevice(_ name: String) -> Bool {
    let stem = key(String(name.prefix { $0 != "." }))
    let isNumbered = stem.count == 4 && (stem.last?.isNumber ?? false)
    return ["con", "prn", "aux", "nul"].contains(stem)
      || (isNumbered && (stem.hasPrefix("com") || stem.hasPrefix("lpt")))
  }

  private static func isUsable(_ slug: String) -> Bool {
    slug != "team-" && slug.utf8.count <= longestNameOctets
  }

  /// Letters, digits, `_` and `.` kept; runs of anything else as one hyphen.
  private static func slug(_ name: String) -> String {
    name.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.joined(separator: "-")
  }

  /// The name with digits made from a text, made anew until nobody has it.
  private static func free(
    _ name: String,
    of text: String,
    _ taken: inout Set<String>
  ) -> String {
    var short = name
    while short.utf8.count > longestNameOctets { short.removeLast() }
    if !short.hasSuffix("-") { short += "-" }
    var seed = text
    while !taken.insert(key(short + digits(of: seed))).inserted { seed += "\u{0}" }
    return short + digits(of: seed)
  }

  /// The 32-bit FNV-1a hash (Fowler, Noll, Vo) of a text in UTF-8.
  private static func digits(of text: String) -> String {
    let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let longestNameOctets = 105
}
