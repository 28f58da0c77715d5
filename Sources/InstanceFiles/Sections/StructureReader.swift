import CivilTime
import Workforce

/// Reads `instance.yaml`, one section after the other, each in a file of its own.
///
/// Sections that could not be read stay nil or unknown; what refers to them is then let pass.
struct StructureReader {
  let zones: ZoneReader
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
  /// Borders on local clocks that must lie on the grid; tested when all zones are known.
  var patternPlaces: [PatternPlace] = []
  var clientPlaces: [Identifier<Client>: (hours: Place, exceptions: Place)] = [:]

  init(zones: ZoneReader, log: ProblemLog) {
    self.zones = zones
    self.log = log
  }

  private static let keys = [
    "name", "revised", "revision", "currency", "horizon", "prices", "languages", "locations",
    "clients", "queues", "contracts",
  ]

  /// Reads all sections from the root of the document.
  mutating func read(_ root: YAMLNode) {
    let cursor = YAMLCursor(node: root, path: "", log: log)
    guard let root = cursor.mapping(StructureReader.keys) else { return }
    readHead(root)
    if let cursor = root.required("horizon", "the dates to plan") { readHorizon(cursor) }
    if let cursor = root["prices"] { readPrices(cursor) }
    if let cursor = root.required("languages", "codes and names of languages") {
      readLanguages(cursor)
    }
    if let cursor = root.required("locations", "a list of locations") { readLocations(cursor) }
    if let cursor = root.required("clients", "a list of clients") { readClients(cursor) }
    if let cursor = root.required("queues", "a list of queues") { readQueues(cursor) }
    if let cursor = root.required("contracts", "a list of contracts") { readContracts(cursor) }
  }

  private mutating func readHead(_ root: YAMLMapping) {
    name = root.requiredValue("name", "the instance's name")?.text ?? ""
    revised = root.value("revised", "a time in UTC such as 2027-03-08T14:00Z")?.instant()
    revision = root.value("revision", "a whole number")?.integer(in: 0...1_000_000) ?? 0
    currency = root.value("currency", "a currency such as EUR")?.text ?? ""
  }
}
