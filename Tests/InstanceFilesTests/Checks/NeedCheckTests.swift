import Testing

struct NeedCheckTests {
  @Test(
    arguments: [
      Expected(
        Sample("requirement.csv", "tue-fri", "daily"),
        """
        requirement.csv:5: overlaps the row in line 2
        """
      ),
      Expected(
        Sample(yaml: "zone: America/New_York", "zone: Asia/Kathmandu"),
        """
        instance.yaml:36:12: clients[northwind].hours: 08:00 Asia/Kathmandu is \
        2027-03-01T02:15Z, not on the 30-minute grid of the horizon; an interval of 15 minutes \
        would fit
        requirement.csv:2: start: 08:00 Asia/Kathmandu is 2027-03-01T02:15Z, not on the \
        30-minute grid of the horizon; an interval of 15 minutes would fit
        requirement.csv:3: start: 10:00 Asia/Kathmandu is 2027-03-01T04:15Z, not on the \
        30-minute grid of the horizon; an interval of 15 minutes would fit
        requirement.csv:4: start: 14:00 Asia/Kathmandu is 2027-03-01T08:15Z, not on the \
        30-minute grid of the horizon; an interval of 15 minutes would fit
        requirement.csv:5: start: 08:00 Asia/Kathmandu is 2027-03-02T02:15Z, not on the \
        30-minute grid of the horizon; an interval of 15 minutes would fit
        """
      ),
      Expected(
        Sample(yaml: "zone: Asia/Manila           ", "zone: Asia/Kathmandu "),
        """
        instance.yaml:59:17: contracts[full-40].shifts[evening].starts: 19:00 Asia/Kathmandu is \
        2027-03-01T13:15Z, not on the 30-minute grid of the horizon; an interval of 15 minutes \
        would fit
        """
      ),
    ]
  )
  func `need that does not go with the rest is named`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test(
    arguments: [
      Expected(
        Sample(yaml: "minimum_level: B2 ", "minimum_level: C1\n    roles: [billing] "),
        """
        instance.yaml:43:5: queues[northwind-en]: 44:00 h of need, but no agent may serve the \
        queue: look at clients, channels, roles and workplaces
        """
      ),
      Expected(
        Sample("requirement.csv", "tue-fri", "tue-sat"),
        """
        requirement.csv:5: start: 8:00 h of need of 'northwind-en' lie outside the business \
        hours of 'northwind' and are left out
        """
      ),
      Expected(
        Sample(
          "requirement.csv",
          "northwind-en,tue-fri,08:00,16:00,1",
          "northwind-en,tue-fri,22:00,06:00,1\nnorthwind-en,2027-03-03,05:00,07:00,1"
        ),
        """
        requirement.csv:5: start: 25:00 h of need of 'northwind-en' lie outside the business \
        hours of 'northwind' and are left out
        """
      ),
      Expected(
        Sample(yaml: "    heads: 1 ", "    heads: 0 "),
        """
        instance.yaml:47:5: queues[lindenhof-de]: the queue has no need in the horizon
        """
      ),
      Expected(
        Sample(yaml: "    heads: 1 ", "    channel: voice "),
        """
        instance.yaml:47:5: queues[lindenhof-de]: the queue has no need in the horizon
        """
      ),
    ]
  )
  func `need that does not go with the rest is warned of`(_ expected: Expected) throws {
    #expect(try expected.sample.warnings.joined(separator: "\n") == expected.text)
  }

  @Test func `need of weekdays on a date that an exception closes is a hint`() throws {
    let closed = "hours: mon-fri 08:00-16:00\n    exceptions: {2027-03-03: closed}"
    let sample = Sample(yaml: "hours: mon-fri 08:00-16:00", closed)
    #expect(try sample.warnings == [])
    #expect(
      try sample.hints == [
        "requirement.csv:5: start: 8:00 h of need of 'northwind-en' lie in hours that exceptions of "
          + "'northwind' close, and are left out"
      ]
    )
    var dated = sample
    dated.replace(
      "tue-fri,08:00,16:00,1",
      "2027-03-03,08:00,16:00,1",
      in: "requirement.csv"
    )
    #expect(
      try dated.warnings == [
        "requirement.csv:5: start: 8:00 h of need of 'northwind-en' lie outside the business hours of "
          + "'northwind' and are left out"
      ]
    )
  }

  @Test func `hours of a date that a clock change leaves out are a hint`() throws {
    var sample = Sample(
      "requirement.csv",
      "northwind-en,tue-fri,08:00,16:00,1",
      "northwind-en,2027-03-14,02:00,03:00,1"
    )
    sample.replace("days: 7", "days: 28", in: "instance.yaml")
    sample.files["time_off.csv"] = Array(
      "agent,first_day,start,end\nkrk-01,2027-03-28,02:00,03:00\n".utf8
    )
    #expect(
      try sample.hints == [
        "requirement.csv:5: start: the clock of America/New_York goes from 2027-03-14 02:00 to "
          + "2027-03-14 03:00, so no time lies between 2027-03-14 02:00 and 2027-03-14 03:00",
        "time_off.csv:2: the clock of Europe/Warsaw goes from 2027-03-28 02:00 to 2027-03-28 03:00, "
          + "so no time lies between 2027-03-28 02:00 and 2027-03-28 03:00",
      ]
    )
  }

  @Test func `need for a language that nobody speaks is warned of with its hours`() throws {
    var sample = Sample(yaml: "language: de\n", "language: fr\n")
    sample.replace("  de: German", "  de: German\n  fr: French", in: "instance.yaml")
    #expect(
      try sample.warnings == [
        """
        instance.yaml:48:5: queues[lindenhof-de]: 40:00 h of need, but no agent speaks 'fr' at B2 \
        or above
        """
      ]
    )
  }

  @Test func `rows of one kind that overlap past midnight or the week's end are found`() throws {
    let rows = """
      queue,day,start,end,heads
      northwind-en,sun,22:00,06:00,1
      northwind-en,mon,05:00,06:00,1
      northwind-en,2027-03-02,22:00,06:00,1
      northwind-en,2027-03-03,05:00,06:00,1
      northwind-en,2027-03-03,06:00,07:00,1
      northwind-en,mon,06:00,07:00,1

      """
    #expect(
      try Sample("requirement.csv", text: rows).errors == [
        "requirement.csv:3: overlaps the row in line 2",
        "requirement.csv:5: overlaps the row in line 4",
      ]
    )
  }
}
