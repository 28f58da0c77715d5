import Testing
import meridian

struct ProgressLineTests {
  private static let line = ProgressLine(
    elapsedSeconds: 72.9,
    objective: 1234.5,
    lowerBound: 1200.25,
    gapHours: 0.3425,
    gapPercentOfRequiredHours: 0.085,
    activity: "improving a window of two days"
  )

  @Test func `a line tells time, roster, bound, gap and activity`() {
    #expect(
      Self.line.text == "1:12  roster 1234.50  bound 1200.25  gap 0.34 h (0.09%)  "
        + "improving a window of two days"
    )
  }

  @Test func `figures that are not known yet are dashes`() {
    let line = ProgressLine(
      elapsedSeconds: 0,
      objective: nil,
      lowerBound: nil,
      gapHours: nil,
      gapPercentOfRequiredHours: nil,
      activity: "reading"
    )
    #expect(line.text == "0:00  roster -  bound -  gap -  reading")
  }

  @Test func `the activity is cut first, then whole figures are left out`() {
    #expect(
      Self.line.text(columns: 70)
        == "1:12  roster 1234.50  bound 1200.25  gap 0.34 h (0.09%)  improving a …"
    )
    #expect(
      Self.line.text(columns: 60) == "1:12  roster 1234.50  bound 1200.25  gap 0.34 h (0.09%)"
    )
    #expect(Self.line.text(columns: 40) == "1:12  roster 1234.50  bound 1200.25")
  }

  @Test(arguments: 1...120) func `a line is never wider than the terminal`(columns: Int) {
    #expect(Self.line.text(columns: columns).count <= columns)
  }
}
