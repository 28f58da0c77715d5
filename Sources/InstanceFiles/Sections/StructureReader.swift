import CivilTime
import Workforce

/// Reads `instance.yaml`, one section after the other, each in a file of its own.
///
/// Sections that could not be read stay nil or unknown; what refers to them is then let pass.
struct StructureReader {
  let zones: ZoneReader
  /// Whether `cover.csv` says how many are needed; languages, clients and queues may then be left
  /// out.
  let hasShiftCover: Bool
  let log: ProblemLog

  var name = ""
  var revised: Instant?
  var revision = 0
  var currency = ""
  var horizon: Horizon?
  var prices = Prices()
  var languages = Directory<Language>(kind: "language")
  var languageNames: [Language: String] = [:]
  var locations = Directory<Location>(kind: "location")
  var clients = Directory<Client>(kind: "client")
  var queues = Directory<QueueEntry>(kind: "queue")
  var contracts = Directory<Contract>(kind: "contract")
  var handOvers: [HandOver] = []
  var supervisorPlaces: [Identifier<Location>: Place] = [:]
  var handOverPlaces: [Identifier<HandOver>: Place] = [:]
  /// Borders on local clocks that must lie on the grid; tested when all zones are known.
  var patternPlaces: [PatternPlace] = []
  /// Shifts that rules speak of, with the contract that must have them; nil means any.
  var shiftNames: [(name: Value, contract: String?)] = []
  /// The shifts of each contract by its id.
  var shifts: [String: Directory<ShiftPattern>] = [:]
  var clientPlaces: [Identifier<Client>: (hours: Place, exceptions: Place)] = [:]

  /// The most clients and the most locations, and the most shifts of a contract.
  static let itemLimit = 1000

  init(zones: ZoneReader, hasShiftCover: Bool, log: ProblemLog) {
    self.zones = zones
    self.hasShiftCover = hasShiftCover
    self.log = log
  }

  private static let keys = [
    "name", "revised", "revision", "currency", "horizon", "prices", "languages", "locations",
    "clients", "queues", "contracts", "hand_overs",
  ]

  /// Reads all sections from the root of the document.
  mutating func read(_ root: YAMLNode) {
    let cursor = YAMLCursor(node: root, path: "", log: log)
    guard let root = cursor.mapping(StructureReader.keys) else { return }
    readHead(root)
    if let cursor = root.required("horizon", "the dates to plan") { readHorizon(cursor) }
    if let cursor = root["prices"] { readPrices(cursor) }
    readWork(root)
    if let cursor = root.required("contracts", "a list of contracts") { readContracts(cursor) }
    if let cursor = root["hand_overs"] { readHandOvers(cursor) }
    checkShiftNames()
  }

  /// Sites, and what is to be served there: nothing but shifts where these have a cover.
  private mutating func readWork(_ root: YAMLMapping) {
    let isNeeded = !hasShiftCover || root["queues"] != nil
    if let cursor = root["languages"] {
      readLanguages(cursor)
    } else if isNeeded {
      _ = root.required("languages", "codes and names of languages")
    } else {
      languages.close()
    }
    if let cursor = root.required("locations", "a list of locations") { readLocations(cursor) }
    if let cursor = root["clients"] {
      readClients(cursor)
    } else if isNeeded {
      _ = root.required("clients", "a list of clients")
    } else {
      clients.close()
    }
    if isNeeded {
      if let cursor = root.required("queues", "a list of queues") { readQueues(cursor) }
    }
  }

  /// Whether a list has no more items than are read; more are an error.
  func isShort(_ items: [YAMLCursor], of name: String, at place: Place) -> Bool {
    guard items.count > StructureReader.itemLimit else { return true }
    log.error(
      .unexpected(expected: "at most \(StructureReader.itemLimit) \(name)"),
      at: place,
      value: "\(items.count)"
    )
    return false
  }

  private mutating func readHead(_ root: YAMLMapping) {
    name = root.requiredValue("name", "the instance's name")?.name() ?? ""
    revised = root.value("revised", "a time in UTC such as 2027-03-08T14:00Z")?.instant()
    revision = root.value("revision", "a whole number")?.integer(in: 0...1_000_000) ?? 0
    currency = root.value("currency", "a currency such as EUR")?.name() ?? ""
  }

  /// Reads `rules` of a location or, by its id, of a contract.
  mutating func rules(_ cursor: YAMLCursor, base: RuleSet, contract: String?) -> RuleSet {
    var section = RulesSection(base: base)
    section.read(cursor)
    shiftNames += section.shiftNames.map { ($0, contract) }
    return section.rules
  }

  /// The shifts that rules speak of are shifts of the contract, or of some contract.
  private func checkShiftNames() {
    let all = allShifts
    for (name, contract) in shiftNames {
      _ = (contract.flatMap { shifts[$0] } ?? all).has(name)
    }
  }

  /// Whether the need is that of shifts alone.
  var isWithoutQueues: Bool { hasShiftCover && queues.ids.isEmpty }

  /// The names of the shifts of all contracts.
  var allShifts: Directory<ShiftPattern> {
    var all = Directory<ShiftPattern>(kind: "shift")
    for id in contracts.ids {
      for name in shifts[id]?.ids ?? [] where !all.isDeclared(name) { all.declare(name) }
    }
    if contracts.isKnown, shifts.values.allSatisfy(\.isKnown) { all.close() }
    return all
  }
}
