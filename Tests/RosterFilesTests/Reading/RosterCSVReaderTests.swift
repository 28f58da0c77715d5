import RosterFiles
import Testing
import Workforce

struct RosterCSVReaderTests {
  private static let reader = RosterCSVReader(instance: SmallWorld.instance)

  @Test(arguments: CSVDelimiter.allCases, [true, false])
  func `a roster is read back as it was written`(delimiter: CSVDelimiter, mark: Bool) throws {
    let options = OutputOptions(delimiter: delimiter, byteOrderMark: mark)
    let files = SmallResult.output(options: options).files
    let roster = try Self.reader.roster(
      rosterCSV: text("roster.csv", of: files),
      activitiesCSV: text("activities.csv", of: files)
    )
    #expect(roster == SmallRoster.roster)
  }

  @Test func `meals are unpaid before breaks`() throws {
    let roster = try Self.reader.roster(
      rosterCSV: """
        agent_id,local_date,start_utc,end_utc,paid_minutes,unpaid_minutes,shift
        A001,2027-03-13,2027-03-13T08:00Z,2027-03-13T10:00Z,75,45,day
        """,
      activitiesCSV: """
        agent_id,start_utc,end_utc,activity,queue
        A001,2027-03-13T08:00Z,2027-03-13T08:15Z,break,
        A001,2027-03-13T08:15Z,2027-03-13T09:00Z,idle,
        A001,2027-03-13T09:00Z,2027-03-13T09:30Z,break,
        A001,2027-03-13T09:30Z,2027-03-13T10:00Z,meal,
        """
    )
    #expect(roster.shifts[0].activities.map(\.isPaid) == [false, true, true, false])
  }

  @Test func `everything that is wrong is told at once`() {
    let roster = """
      agent_id,local_date,start_utc,end_utc,paid_minutes,unpaid_minutes,shift
      A001,2027-03-13,2027-03-13T08:00Z,2027-03-13T10:00Z,120,0,day
      A001,2027-03-13,2027-03-13T09:00Z,2027-03-13T11:00Z,120,0,day
      X999,13.3.2027,2027-03-13T08:00Z,2027-03-13 10:00,120,0,day
      A002,2027-03-13,2027-03-13T10:00Z,2027-03-13T08:00Z,-5,many,day
      A002,2027-03-14,2027-03-14T08:00Z
      N001,2027-03-14,2027-03-14T08:00Z,2027-03-14T09:00Z,60,0,"day
      N002,2027-03-14,2027-03-14T08:00Z,2027-03-14T09:00Z,40,20,day
      """
    let activities = """
      agent_id,start_utc,end_utc,activity,queue
      A001,2027-03-13T08:00Z,2027-03-13T10:00Z,queue,northwind-en
      A001,2027-03-13T10:00Z,2027-03-13T10:30Z,lunch,
      A001,2027-03-13T10:30Z,2027-03-13T11:00Z,queue,nobody
      N002,2027-03-14T08:00Z,2027-03-14T09:00Z,idle,
      N003,2027-03-14T08:00Z,2027-03-14T09:00Z,idle,
      """
    #expect(
      refusal(roster, activities) == """
        roster.csv:3: the shift overlaps the one in line 2
        roster.csv:3: the stretches of the shift do not follow each other from its start to its end
        roster.csv:4: agent_id: unknown agent 'X999'
        roster.csv:4: local_date: expected a date such as 2027-03-08, not '13.3.2027'
        roster.csv:4: end_utc: expected a time such as 2027-03-08T14:00Z, not '2027-03-13 10:00'
        roster.csv:5: end_utc: expected a later end, not '2027-03-13T08:00Z'
        roster.csv:5: paid_minutes: expected minutes from 0 to 100000, not '-5'
        roster.csv:5: unpaid_minutes: expected minutes from 0 to 100000, not 'many'
        roster.csv:6: 3 fields, the header has 7
        roster.csv:7: the quotes of this record do not fit
        roster.csv:8: the breaks of the shift do not add up to its unpaid minutes
        activities.csv:3: activity: expected queue, idle, meal or break, not 'lunch'
        activities.csv:4: queue: unknown queue 'nobody'
        activities.csv:6: the stretch lies in no shift of its agent
        """
    )
  }

  @Test func `a file without its columns, or without anything, is refused`() {
    #expect(
      refusal("agent_id,shift\n", "") == """
        roster.csv:1: local_date: the column is missing
        roster.csv:1: start_utc: the column is missing
        roster.csv:1: end_utc: the column is missing
        roster.csv:1: paid_minutes: the column is missing
        roster.csv:1: unpaid_minutes: the column is missing
        activities.csv:1: the file is empty
        """
    )
  }

  private func refusal(_ roster: String, _ activities: String) -> String? {
    do {
      _ = try Self.reader.roster(rosterCSV: roster, activitiesCSV: activities)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func text(_ path: String, of files: [OutputFile]) -> String {
    files.first { $0.path == path }?.text ?? ""
  }
}
