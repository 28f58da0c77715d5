import Testing

struct RequirementTableTests {
  @Test(
    arguments: [
      Expected(
        Sample("requirement.csv", "northwind-en,mon,08:00", "nortwind-en,mon,08:00"),
        """
        requirement.csv:2: queue: unknown queue 'nortwind-en': did you mean 'northwind-en'?
        """
      ),
      Expected(
        Sample("requirement.csv", "northwind-en,mon,08:00", "northwind-en,monday-ish,08:00"),
        """
        requirement.csv:2: day: expected weekdays such as mon, mon-fri, sat+sun or daily, not \
        'monday-ish'
        """
      ),
      Expected(
        Sample("requirement.csv", "northwind-en,mon,08:00", "northwind-en,2027-13-01,08:00"),
        """
        requirement.csv:2: day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        '2027-13-01'
        """
      ),
      Expected(
        Sample("requirement.csv", "northwind-en,mon,08:00", "northwind-en,mon,24:00"),
        """
        requirement.csv:2: start: expected a time of day from 00:00 to 23:59, such as 08:30, not \
        '24:00'
        """
      ),
      Expected(
        Sample("requirement.csv", "northwind-en,mon,08:00", "northwind-en,mon,08:10"),
        """
        requirement.csv:2: start: 08:10 America/New_York is 2027-03-01T13:10Z, not on the \
        30-minute grid of the horizon; an interval of 10 minutes would fit
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,16:00,many"),
        """
        requirement.csv:4: heads: expected a whole number from 0 to 100000, not 'many'
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,16:00,100001"),
        """
        requirement.csv:4: heads: expected a whole number from 0 to 100000, not '100001'
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,16:00,"),
        """
        requirement.csv:4: heads: is missing: expected a whole number
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "13:00,16:00,1"),
        """
        requirement.csv:4: overlaps the row in line 3
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,15:45,1"),
        """
        requirement.csv:4: end: 15:45 America/New_York is 2027-03-01T20:45Z, not on the \
        30-minute grid of the horizon; an interval of 15 minutes would fit
        """
      ),
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,16:00,1\nlindenhof-de,mon,09:00,10:00,1"),
        """
        requirement.csv:5: queue: the queue's need is given by its key heads already
        """
      ),
      Expected(
        Sample("requirement.csv", "northwind-en,tue-fri", "northwind-en,sun-fri"),
        """
        requirement.csv:5: overlaps the row in line 2
        """
      ),
    ]
  )
  func `a wrong row of need is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test(
    arguments: [
      Expected(
        Sample("requirement.csv", "14:00,16:00,1", "14:00,18:00,1"),
        """
        requirement.csv:4: start: 2:00 h of need of 'northwind-en' lie outside the business \
        hours of 'northwind' and are left out
        """
      )
    ]
  )
  func `a wrong row of need is warned of`(_ expected: Expected) throws {
    #expect(try expected.sample.warnings.joined(separator: "\n") == expected.text)
  }
}
