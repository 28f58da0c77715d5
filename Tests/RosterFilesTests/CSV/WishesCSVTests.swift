import RosterFiles
import Testing

struct WishesCSVTests {
  /// Wishes as `result.json` tells them.
  private func wishes(_ json: String) throws -> [AuditDocument.RequestEntry] {
    let text = SmallResult.output().document.text
    let found = text.replacing("\"requests\": []", with: "\"requests\": [\(json)]")
    return try #require(try ResultDocument(parsing: found).requests)
  }

  @Test func `a price below zero is a number, and a wish like a formula is guarded`()
    throws
  {
    let entries = try wishes(
      """
      {"agent": "A001", "local_date": "2027-03-13", "wish": "-late", "weight": 5, "is_granted": false,
       "refusal": {"by": "price", "rule": null, "found": null, "allowed": null, "price": -10}},
      {"agent": "A001", "local_date": "2027-03-14", "wish": "off", "weight": 2.5, "is_granted": true,
       "refusal": null}
      """
    )
    let csv = WishesCSV.text(of: entries, options: OutputOptions(byteOrderMark: false))
    let rows = csv.split(separator: "\r\n").map(String.init)
    #expect(
      rows.dropFirst() == [
        "A001,2027-03-13,'-late,5.00,no,price,nothing: granting it would save 10.00 elsewhere,-10.00",
        "A001,2027-03-14,off,2.50,yes,,,",
      ]
    )
  }
}
