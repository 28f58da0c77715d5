import CivilTime

/// The invented company of generated instances: its sites, clients and queues.
enum Company {
  /// A place with agents.
  struct Site: Sendable {
    let id: String
    let name: String
    let zone: String
    let hourlyCost: String
    let restBetweenShifts: String
    /// Its part of all agents.
    let share: Double
    /// The work its people do, with its part of them.
    let work: [(group: Int, share: Double)]
    let givenNames: [String]
    let familyNames: [String]
  }

  /// A client with its business hours.
  struct Client: Sendable {
    let id: String
    let name: String
    let zone: String
    /// Open minutes of the day on each weekday from Monday; empty on days off.
    let hours: [Range<Int>]
    /// Work of each weekday from Monday, as parts of a Monday.
    let weekdayFactors: [Double]
    /// Sites that may do its work; empty for all.
    var workplaces: [String] = []
  }

  /// The work of a client in a language: what people are hired for.
  struct Group: Sendable {
    /// Position of the client.
    let client: Int
    let language: String
    /// Its queues.
    let queues: [Queue]
    /// Whether too few speak the language for all the work.
    var isScarce = false
  }

  /// A queue of a group.
  struct Queue: Sendable {
    let channel: String
    let minimumLevel: String
    /// Its part of the group's work.
    let share: Double
  }

  static let languages = [
    ("en", "English"), ("es", "Spanish"), ("de", "German"), ("fr", "French"), ("pt", "Portuguese"),
    ("pl", "Polish"),
  ]

  private static let weekday = [1, 0.9, 0.86, 0.84, 0.87]

  private static func hours(
    _ workdays: Range<Int>,
    saturday: Range<Int>,
    sunday: Range<Int>
  ) -> [Range<Int>] {
    [Range<Int>](repeating: 60 * workdays.lowerBound..<60 * workdays.upperBound, count: 5)
      + [saturday, sunday].map { 60 * $0.lowerBound..<60 * $0.upperBound }
  }

  static let clients = [
    Client(
      id: "harbourline",
      name: "Harbourline Ferries",
      zone: "Asia/Singapore",
      hours: hours(8..<20, saturday: 8..<20, sunday: 8..<20),
      weekdayFactors: weekday + [0.7, 0.6]
    ),
    Client(
      id: "kestrel",
      name: "Kestrel Mobile",
      zone: "Europe/London",
      hours: hours(7..<21, saturday: 8..<20, sunday: 9..<17),
      weekdayFactors: weekday + [0.5, 0.3]
    ),
    Client(
      id: "bergwald",
      name: "Bergwald Versand",
      zone: "Europe/Berlin",
      hours: hours(8..<20, saturday: 8..<16, sunday: 0..<0),
      weekdayFactors: weekday + [0.4, 0],
      workplaces: ["lodz", "durban"]
    ),
    Client(
      id: "merisier",
      name: "Maison Merisier",
      zone: "Europe/Paris",
      hours: hours(9..<19, saturday: 9..<19, sunday: 0..<0),
      weekdayFactors: weekday + [0.6, 0]
    ),
    Client(
      id: "ipeamarelo",
      name: "Banco Ipê-Amarelo",
      zone: "America/Sao_Paulo",
      hours: hours(8..<20, saturday: 9..<15, sunday: 0..<0),
      weekdayFactors: weekday + [0.3, 0]
    ),
    Client(
      id: "bluewater",
      name: "Bluewater Insurance",
      zone: "America/New_York",
      hours: hours(8..<21, saturday: 9..<17, sunday: 9..<17),
      weekdayFactors: weekday + [0.4, 0.25]
    ),
    Client(
      id: "cedarbrook",
      name: "Cedarbrook Travel",
      zone: "America/Chicago",
      hours: hours(7..<21, saturday: 8..<20, sunday: 8..<16),
      weekdayFactors: weekday + [0.6, 0.4]
    ),
    Client(
      id: "northfold",
      name: "Northfold Hosting",
      zone: "Europe/London",
      hours: hours(0..<24, saturday: 0..<24, sunday: 0..<24),
      weekdayFactors: weekday + [0.6, 0.55]
    ),
  ]

  private static let voiceAndMail = [
    Queue(channel: "voice", minimumLevel: "C1", share: 0.8),
    Queue(channel: "email", minimumLevel: "B2", share: 0.2),
  ]
  private static let voiceAndChat = [
    Queue(channel: "voice", minimumLevel: "C1", share: 0.7),
    Queue(channel: "chat", minimumLevel: "B2", share: 0.3),
  ]
  private static let voice = [Queue(channel: "voice", minimumLevel: "B2", share: 1)]

  static let groups = [
    Group(client: 0, language: "en", queues: voiceAndChat),
    Group(client: 1, language: "en", queues: voiceAndMail),
    Group(client: 2, language: "de", queues: voiceAndMail),
    Group(client: 2, language: "pl", queues: voice, isScarce: true),
    Group(client: 3, language: "fr", queues: voice),
    Group(client: 4, language: "pt", queues: voice, isScarce: true),
    Group(client: 5, language: "en", queues: voiceAndMail),
    Group(client: 5, language: "es", queues: voice, isScarce: true),
    Group(client: 6, language: "en", queues: voice),
    Group(client: 6, language: "es", queues: voice),
    Group(client: 7, language: "en", queues: voiceAndChat),
  ]

  static let sites = [
    Site(
      id: "cebu",
      name: "Cebu, Lahug",
      zone: "Asia/Manila",
      hourlyCost: "6.8",
      restBetweenShifts: "11:00",
      share: 0.3,
      work: [(0, 4), (6, 3), (8, 3), (10, 2)],
      givenNames: ["Analyn", "Benjie", "Charito", "Dennis", "Eloisa", "Ferdie", "Glenda", "Jovit"],
      familyNames: ["Alcoseba", "Baclayon", "Cabahug", "Dumaguing", "Espina", "Lumactod", "Ybañez"]
    ),
    Site(
      id: "pune",
      name: "Pune, Hinjawadi",
      zone: "Asia/Kolkata",
      hourlyCost: "5.9",
      restBetweenShifts: "11:00",
      share: 0.25,
      work: [(1, 4), (10, 3), (6, 2), (0, 1)],
      givenNames: ["Aditi", "Bhushan", "Chitra", "Girish", "Isha", "Kedar", "Manasi", "Rohan"],
      familyNames: ["Apte", "Bhosale", "Deshpande", "Gokhale", "Joshi", "Kulkarni", "Sathe"]
    ),
    Site(
      id: "lodz",
      name: "Łódź, Widzew",
      zone: "Europe/Warsaw",
      hourlyCost: "13.5",
      restBetweenShifts: "11:00",
      share: 0.2,
      work: [(2, 4), (4, 3), (3, 2), (1, 1)],
      givenNames: ["Anna", "Bartosz", "Dorota", "Filip", "Halina", "Igor", "Karolina", "Marek"],
      familyNames: ["Banaś", "Cichy", "Dudek", "Górska", "Kubiak", "Leśniak", "Sikora"]
    ),
    Site(
      id: "medellin",
      name: "Medellín, El Poblado",
      zone: "America/Bogota",
      hourlyCost: "7.6",
      restBetweenShifts: "11:00",
      share: 0.15,
      work: [(9, 4), (7, 3), (5, 2), (8, 2)],
      givenNames: [
        "Adriana", "Camilo", "Daniela", "Esteban", "Juliana", "Mateo", "Paula", "Simón",
      ],
      familyNames: ["Arango", "Betancur", "Cardona", "Giraldo", "Marulanda", "Ospina", "Zuluaga"]
    ),
    Site(
      id: "durban",
      name: "Durban, Umhlanga",
      zone: "Africa/Johannesburg",
      hourlyCost: "8.9",
      restBetweenShifts: "12:00",
      share: 0.1,
      work: [(1, 3), (4, 2), (2, 1)],
      givenNames: [
        "Ayanda", "Bongani", "Claire", "Devan", "Lindiwe", "Pravesh", "Thandi", "Zanele",
      ],
      familyNames: ["Cele", "Dlamini", "Govender", "Khumalo", "Naidoo", "Pillay", "van Wyk"]
    ),
  ]
}
