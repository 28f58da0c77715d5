import RosterFiles
import Testing

struct ResultDocumentTests {
  @Test func `a document is read back as it was written`() throws {
    let text = SmallResult.output().document.text
    let document = try ResultDocument(parsing: text)
    #expect(document.text == text)
    #expect(document.objective == 969.13)
    #expect(document.coverage?.queues.map(\.hours.shortHours) == [5, 1])
    #expect(document.coverage?.worstInterval?.startClient == "2027-03-13 09:00")
    #expect(document.violations.last?.localDate == nil)
  }

  @Test func `a document without a roster is read back`() throws {
    let document = ResultDocument(
      instance: SmallWorld.instance,
      result: SmallResult.contradicted,
      audit: nil,
      version: "1",
      seconds: nil
    )
    #expect(try ResultDocument(parsing: document.text) == document)
  }

  @Test(
    arguments: [
      ("", "not a JSON document"),
      ("{\"instance\": ", "not a JSON document"),
      ("[]", "the document is not an object"),
      ("{}", "the member 'instance' is missing"),
    ]
  )
  func `a text that is no result is refused`(text: String, message: String) {
    #expect(refusal(of: text) == message)
  }

  @Test(
    arguments: [
      (
        #""required_hours": 4.00"#, #""required_hours": "many""#,
        "the member 'coverage.queues[1].hours.required_hours' is of another kind than expected"
      ),
      (#""status": "feasible","#, "", "the member 'status' is missing"),
      (#""nights": 3"#, #""nights": null"#, "the member 'nights' is missing"),
    ]
  )
  func `a member that is wrong is named`(part: String, replacement: String, message: String) {
    let text = SmallResult.output().document.text.replacing(part, with: replacement)
    #expect(refusal(of: text) == message)
  }

  @Test func `a shift is a night when it touches the hours from 22 to 6`() {
    // 22:00–07:00 in Manila, 22:00–08:00 and 05:00–08:00 in Albany; not 12:00–14:30 there.
    #expect(SmallResult.output().document.nights == 3)
  }

  private func refusal(of text: String) -> String? {
    do {
      _ = try ResultDocument(parsing: text)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
