import Planning
import Testing

struct RosterComparisonTests {
  private static let english = ComparedService(client: "northwind", language: "en")
  private static let german = ComparedService(client: "northwind", language: "de")

  private static func figures(
    name: String = "a",
    instance: String = "Week",
    currency: String = "EUR",
    short: [ComparedService: Double] = [english: 1]
  ) -> RosterFigures {
    RosterFigures(
      name: name,
      instance: instance,
      currency: currency,
      objective: 100,
      labourCost: 50,
      requiredHours: 40,
      shortHours: short.sorted { $0.key.language < $1.key.language }
        .map { RosterFigures.ShortHours(service: $0.key, hours: $0.value) },
      worst: nil,
      nights: 3,
      agentsUsed: 2,
      gapHours: 0.5,
      gapPercentOfRequiredHours: 1.25
    )
  }

  @Test func `services stand in the order of their first appearance, each once`() {
    let comparison = RosterComparison(options: [
      Self.figures(short: [Self.english: 1]),
      Self.figures(short: [Self.german: 2, Self.english: 0]),
    ])
    #expect(comparison.services == [Self.english, Self.german])
  }

  @Test func `a service that an instance lacks has no hours there, which is not 0 hours`() {
    let figures = Self.figures(short: [Self.english: 0])
    #expect(figures.shortHours(of: Self.english) == 0)
    #expect(figures.shortHours(of: Self.german) == nil)
  }

  @Test func `hours short add up over services`() {
    #expect(Self.figures(short: [Self.english: 1.5, Self.german: 2]).totalShortHours == 3.5)
  }

  @Test func `the instance is a measure only when instances differ`() {
    let same = RosterComparison(options: [Self.figures(), Self.figures(name: "b")])
    let other = RosterComparison(options: [Self.figures(), Self.figures(instance: "Other")])
    #expect(!same.measures.contains(.instance))
    #expect(other.measures.first == .instance)
  }

  @Test func `measures follow the order in which a planner asks`() {
    #expect(
      RosterComparison(options: [Self.figures()]).measures == [
        .labourCost, .objective, .requiredHours, .shortHours(Self.english), .totalShortHours,
        .worst, .nights, .agentsUsed, .gapHours, .gapPercentOfRequiredHours,
      ]
    )
  }

  @Test(arguments: [
    (["EUR", "EUR"], "EUR"), (["EUR", "USD"], nil), (["", ""], nil), (["", "EUR"], nil),
  ])
  func `a currency is shared when all name the same one`(currencies: [String], shared: String?) {
    let options = currencies.map { Self.figures(currency: $0) }
    #expect(RosterComparison(options: options).sharedCurrency == shared)
  }
}
