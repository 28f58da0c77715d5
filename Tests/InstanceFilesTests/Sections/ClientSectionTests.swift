import Testing

struct ClientSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "zone: America/New_York", "zone: America/New York"),
        """
        instance.yaml:35:11: clients[northwind].zone: unknown time zone 'America/New York': did \
        you mean 'America/New_York'?
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "hours: mon-fry 08:00-16:00"),
        """
        instance.yaml:36:12: clients[northwind].hours: expected days such as mon, mon-fri, \
        mon+wed or daily, not 'mon-fry'
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "hours: mon-fri 8-16"),
        """
        instance.yaml:36:12: clients[northwind].hours: expected hours such as 08:00-20:00 or \
        22:00-06:00, not '8-16'
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "hours: mon-fri"),
        """
        instance.yaml:36:12: clients[northwind].hours: expected hours such as 08:00-20:00 after \
        the days, not 'mon-fri'
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "hours: mon-fri 08:00-15:45"),
        """
        instance.yaml:36:12: clients[northwind].hours: 15:45 America/New_York is \
        2027-03-01T20:45Z, not on the 30-minute grid of the horizon; an interval of 15 minutes \
        would fit
        """
      ),
      Expected(
        Sample(
          yaml: "hours: mon-fri 08:00-16:00",
          "hours: mon-fri 08:00-16:00\n    exceptions: {2027-03-05: shut}"
        ),
        """
        instance.yaml:37:30: clients[northwind].exceptions.2027-03-05: expected hours such as \
        '10:00-14:00, 16:00-18:00' or 'closed', not 'shut'
        """
      ),
      Expected(
        Sample(
          yaml: "hours: mon-fri 08:00-16:00",
          "hours: mon-fri 08:00-16:00\n    exceptions: {03/05/2027: closed}"
        ),
        """
        instance.yaml:37:18: clients[northwind].exceptions: expected a date from 2000 to 2099, \
        such as 2027-03-08, not '03/05/2027'
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "workplaces: [manilla]"),
        """
        instance.yaml:36:18: clients[northwind].workplaces[1]: unknown location 'manilla': did \
        you mean 'manila'?
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "workplaces: []"),
        """
        instance.yaml:36:17: clients[northwind].workplaces: expected a list of locations, found \
        an empty list
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "workplaces: manila"),
        """
        instance.yaml:36:17: clients[northwind].workplaces: expected a list of locations, found \
        'manila'
        """
      ),
      Expected(
        Sample(yaml: "hours: mon-fri 08:00-16:00", "priority: 0"),
        """
        instance.yaml:36:15: clients[northwind].priority: expected a number from 0.001 to 1000, \
        such as 6.5, not '0'
        """
      ),
      Expected(
        Sample(yaml: "  - id: lindenhof\n", "  - id: northwind\n"),
        """
        instance.yaml:37:9: clients[northwind].id: client id 'northwind' was already given in \
        line 33
        instance.yaml:48:13: queues[lindenhof-de].client: unknown client 'lindenhof': expected \
        one of 'northwind'
        agents.csv:6: clients: unknown client 'lindenhof': expected one of 'northwind'
        """
      ),
    ]
  )
  func `a wrong client is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
