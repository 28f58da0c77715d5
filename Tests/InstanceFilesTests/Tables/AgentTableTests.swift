import Testing

struct AgentTableTests {
  @Test(
    arguments: [
      Expected(
        Sample("agents.csv", "mnl-02,", "mnl-01,"),
        """
        agents.csv:3: id: agent id 'mnl-01' was already given in line 2
        """
      ),
      Expected(
        Sample("agents.csv", "mnl-02,", ","),
        """
        agents.csv:3: id: is missing: expected an id
        """
      ),
      Expected(
        Sample("agents.csv", "mnl-02,", "2,"),
        """
        agents.csv:3: id: expected an id of at most 64 letters (A to Z), digits, '-', '_' and \
        '.' that begins with a letter, not '2'
        """
      ),
      Expected(
        Sample("agents.csv", "northwind,manila,full-40,en:C2", "northwind,Manilla,full-40,en:C2"),
        """
        agents.csv:4: location: unknown location 'Manilla': did you mean 'manila'?
        """
      ),
      Expected(
        Sample("agents.csv", "northwind,manila,full-40,en:C2", "northwind,,full-40,en:C2"),
        """
        agents.csv:4: location: is missing: expected the id of a location
        """
      ),
      Expected(
        Sample("agents.csv", "northwind,manila,full-40,en:C2", "northwind,manila,full40,en:C2"),
        """
        agents.csv:4: contract: unknown contract 'full40': did you mean 'full-40'?
        """
      ),
      Expected(
        Sample("agents.csv", "full-40,en:C2", "full-40,fr:C2"),
        """
        agents.csv:4: languages: unknown language 'fr': expected one of 'en', 'de'
        """
      ),
      Expected(
        Sample("agents.csv", "full-40,en:C2", "full-40,en:D2"),
        """
        agents.csv:4: languages: unknown level 'D2': expected one of 'A1', 'A2', 'B1', 'B2', \
        'C1', 'C2'
        """
      ),
      Expected(
        Sample("agents.csv", "full-40,en:C2", "full-40,en"),
        """
        agents.csv:4: languages: expected a language and a level such as en:C1, not 'en'
        """
      ),
      Expected(
        Sample("agents.csv", "full-40,en:C2", "full-40,"),
        """
        agents.csv:4: languages: is missing: expected languages such as en:C1 de:B2
        """
      ),
      Expected(
        Sample("agents.csv", "full-40,en:C2", "full-40,en:C1 en:C2"),
        """
        agents.csv:4: languages: language 'en' was already given
        """
      ),
      Expected(
        Sample("agents.csv", "en:C2,northwind", "en:C2,northwind lindenhoff"),
        """
        agents.csv:4: clients: unknown client 'lindenhoff': did you mean 'lindenhof'?
        """
      ),
      Expected(
        Sample("agents.csv", "mon-fri 08:00-20:00", "mon-fri 8am-8pm"),
        """
        agents.csv:6: availability: expected hours such as 08:00-20:00 or 22:00-06:00, not \
        '8am-8pm'
        """
      ),
      Expected(
        Sample("agents.csv", "mon-fri 08:00-20:00", "mon-fri 08:00-10:00"),
        """
        agents.csv:6: availability: no shift of contract 'part-time' lies within these hours on \
        any date of the horizon
        """
      ),
      Expected(
        Sample("agents.csv", "mon-fri 08:00-20:00", "closed"),
        """
        agents.csv:6: availability: no shift of contract 'part-time' lies within these hours on \
        any date of the horizon
        """
      ),
      Expected(
        Sample("agents.csv", ",availability", ",availbility"),
        """
        agents.csv:1:50: unknown column 'availbility': did you mean 'availability'?
        """
      ),
      Expected(
        Sample("agents.csv", ",availability", ",Team"),
        """
        agents.csv:1:50: column 'team' was already given
        """
      ),
      Expected(
        Sample("agents.csv", "id,name", "name"),
        """
        agents.csv:1: the column 'id' is missing
        agents.csv:6: the row has 8 fields, the header has 7
        """
      ),
      Expected(
        Sample("agents.csv", ",clients,availability", ",hourly_cost,at_home"),
        """
        agents.csv:2: hourly_cost: expected a number from 0 to 100000, such as 6.5, not \
        'northwind'
        agents.csv:3: hourly_cost: expected a number from 0 to 100000, such as 6.5, not \
        'northwind'
        agents.csv:4: hourly_cost: expected a number from 0 to 100000, such as 6.5, not \
        'northwind'
        agents.csv:6: hourly_cost: expected a number from 0 to 100000, such as 6.5, not \
        'lindenhof'
        agents.csv:6: at_home: expected yes, no or weekdays such as mon+fri, not 'mon-fri \
        08:00-20:00'
        """
      ),
      Expected(
        Sample("agents.csv", ",clients,availability", ",first_day,last_day"),
        """
        agents.csv:2: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        'northwind'
        agents.csv:3: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        'northwind'
        agents.csv:4: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        'northwind'
        agents.csv:6: first_day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        'lindenhof'
        agents.csv:6: last_day: expected a date from 2000 to 2099, such as 2027-03-08, not \
        'mon-fri 08:00-20:00'
        """
      ),
    ]
  )
  func `a wrong agent is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
