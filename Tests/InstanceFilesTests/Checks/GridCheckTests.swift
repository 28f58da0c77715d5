import Testing

struct GridCheckTests {
  @Test func `a start that only a clock change takes off the grid is found`() throws {
    // Lord Howe goes back by half an hour on Sunday 4 April 2027.
    var sample = Sample(yaml: "first_date: 2027-03-01", "first_date: 2027-03-30")
    sample.replace("interval: 30 ", "interval: 60 ", in: "instance.yaml")
    sample.replace("zone: Asia/Manila   ", "zone: UTC   ", in: "instance.yaml")
    sample.replace("zone: Europe/Warsaw", "zone: Australia/Lord_Howe", in: "instance.yaml")
    sample.replace("lengths: [\"6:00\", \"8:30\"]", "lengths: [\"6:00\"]", in: "instance.yaml")
    sample.replace("every: \"0:30\"", "every: \"1:00\"", in: "instance.yaml")
    sample.replace("days: mon-fri\n", "days: sun+mon\n", in: "instance.yaml")
    let breakRule = """
              breaks:
                - kind: meal
                  length: "0:30"
                  paid: false
                  from: "2:30"
                  to: "4:30"
                  for_shifts_of: "8:00"

      """
    sample.replace(breakRule, "", in: "instance.yaml")
    sample.replace(
      "{min: \"24:00\", max: \"40:00\"}",
      "{min: 0:00, max: 12:00}",
      in: "instance.yaml"
    )
    sample.replace(
      "days_per_week: {min: 3, max: 5}",
      "days_per_week: {min: 0, max: 2}",
      in: "instance.yaml"
    )
    #expect(
      try sample.errors == [
        """
        instance.yaml:68:17: contracts[part-time].shifts[day].starts: 07:00 Australia/Lord_Howe \
        is 2027-04-03T20:30Z, not on the 60-minute grid of the horizon; an interval of 30 minutes \
        would fit
        """
      ]
    )
  }

  @Test func `a zone of quarter hours needs quarter hours`() throws {
    var sample = Sample(yaml: "zone: Europe/Warsaw", "zone: Asia/Kathmandu")
    #expect(
      try sample.errors == [
        """
        instance.yaml:68:17: contracts[part-time].shifts[day].starts: 07:00 Asia/Kathmandu is \
        2027-03-01T01:15Z, not on the 30-minute grid of the horizon; an interval of 15 minutes \
        would fit
        """
      ]
    )
    sample.replace("interval: 30 ", "interval: 15 ", in: "instance.yaml")
    #expect(try sample.errors == [])
  }

  @Test func `no interval fits a time between the five-minute marks`() throws {
    #expect(
      try Sample("requirement.csv", "mon,08:00,10:00", "mon,08:07,10:00").errors == [
        """
        requirement.csv:2: start: 08:07 America/New_York is 2027-03-01T13:07Z, not on the \
        30-minute grid of the horizon; no interval fits
        """
      ]
    )
  }

  @Test func `hours of an exception must lie on the grid too`() throws {
    let hours = "hours: mon-fri 08:00-16:00"
    let sample = Sample(yaml: hours, hours + "\n    exceptions: {2027-03-02: 08:00-12:10}")
    #expect(
      try sample.errors == [
        """
        instance.yaml:37:17: clients[northwind].exceptions: 12:10 America/New_York is \
        2027-03-02T17:10Z, not on the 30-minute grid of the horizon; an interval of 10 minutes \
        would fit
        """
      ]
    )
  }
}
