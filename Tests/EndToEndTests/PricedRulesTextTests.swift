import Foundation
import RosterFiles
import Testing
import meridian

struct PricedRulesTextTests {
  private func entries<Entry: Decodable>(_ text: String) throws -> [Entry] {
    try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
  }

  private func own(_ rule: String, _ price: String) -> String {
    """
    {"rule": "\(rule)", "agent": "a", "local_date": null, "found": "", "allowed": "",
    "price": \(price)}
    """
  }

  @Test func `the dearest rule stands first, with its times and its price in all`() throws {
    let shared = """
      [{"rule": "seats", "location": "krk", "start_local": "", "end_local": "", "start_utc": "",
      "end_utc": "", "found": "", "allowed": "", "price": 30.5}]
      """
    let text = PricedRulesText(
      try entries("[\(own("fair-share", "4")), \(own("fair-share", "8")), \(own("pins", "null"))]"),
      try entries(shared),
      currency: "EUR"
    )
    #expect(
      text.table == """
        Rules broken at a price:
        Rule        Times  Price EUR
        seats           1      30.50
        fair-share      2      12.00
        """
    )
  }

  @Test func `where no rule with a price is broken there is nothing to tell`() throws {
    let text = PricedRulesText(try entries("[\(own("pins", "null"))]"), [], currency: "")
    #expect(text.table == nil)
  }
}
