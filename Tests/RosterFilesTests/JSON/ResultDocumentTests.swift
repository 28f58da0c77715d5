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
    #expect(document.jobs?.map(\.doneHours) == [1.5])
  }

  @Test func `a job is told with its hours, its price and its window on the client's clock`() throws
  {
    let job = try #require(SmallResult.output().document.jobs?.first)
    #expect(job.job == "refunds")
    #expect(job.queue == "spree-de")
    #expect(job.client == "spree")
    #expect(job.requiredHours == 2)
    #expect(job.doneHours == 1.5)
    #expect(job.undoneHours == 0.5)
    #expect(job.startClient == "2027-03-15 09:00")
    #expect(job.endClient == "2027-03-15 17:00")
    #expect(job.clientZone == "Europe/Berlin")
    #expect(job.startUTC == "2027-03-15T08:00Z")
    #expect(job.endUTC == "2027-03-15T16:00Z")
    #expect(job.price == 12.5)
  }

  @Test func `what sites break is told with its place, its time and its price, hard ones first`()
    throws
  {
    let broken = try #require(SmallResult.output().document.sharedViolations)
    #expect(broken.map(\.rule) == ["seats", "supervision"])
    #expect(broken.map(\.price) == [nil, 8])
    #expect(broken.map(\.location) == ["albany", "albany"])
    #expect(broken.last?.startLocal == "2027-03-15 12:00")
    #expect(broken.last?.endUTC == "2027-03-15T18:00Z")
    let audit = AuditDocument(
      instance: SmallWorld.instance,
      roster: SmallRoster.roster,
      audit: SmallResult.audit,
      assumesActivities: false,
      version: "1"
    )
    #expect(audit.sharedViolations == broken)
  }

  @Test func `a result of an earlier version does not tell what sites break`() throws {
    let text = SmallResult.output().document.text
      .replacing("\"shared_violations\"", with: "\"others\"")
    #expect(try ResultDocument(parsing: text).sharedViolations == nil)
  }

  @Test func `a result of an earlier version has no jobs`() throws {
    let text = SmallResult.output().document.text.replacing("\"jobs\"", with: "\"others\"")
    #expect(try ResultDocument(parsing: text).jobs == nil)
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
