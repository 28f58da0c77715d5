import Testing
import Workforce

struct LocationSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "zone: Europe/Warsaw", "zone: Europe/Krakow"),
        """
        instance.yaml:29:11: locations[krakow].zone: unknown time zone 'Europe/Krakow': only \
        some cities have a zone of their own; expected the zone of the country or region, such as \
        'Asia/Manila' for all of the Philippines (/usr/share/zoneinfo/zone.tab lists them by country)
        """
      ),
      Expected(
        Sample(yaml: "    zone: Europe/Warsaw\n", ""),
        """
        instance.yaml:27:5: locations[krakow].zone: is missing: expected a time zone such as \
        Asia/Manila
        """
      ),
      Expected(
        Sample(yaml: "  - id: krakow\n", "  - id: manila\n"),
        """
        instance.yaml:27:9: locations[manila].id: location id 'manila' was already given in line \
        21
        agents.csv:5: location: unknown location 'krakow': expected one of 'manila'
        agents.csv:6: location: unknown location 'krakow': expected one of 'manila'
        agents.csv:7: location: unknown location 'krakow': expected one of 'manila'
        """
      ),
      Expected(
        Sample(yaml: "  - id: krakow\n", "  - id: kraków\n"),
        """
        instance.yaml:27:9: locations[kraków].id: expected an id of at most 64 letters (A to Z), \
        digits, '-', '_' and '.' that begins with a letter, not 'kraków'
        agents.csv:5: location: unknown location 'krakow': did you mean 'kraków'?
        agents.csv:6: location: unknown location 'krakow': did you mean 'kraków'?
        agents.csv:7: location: unknown location 'krakow': did you mean 'kraków'?
        """
      ),
      Expected(
        Sample(yaml: "  - id: krakow\n    name: Kraków\n", "  - name: Kraków\n"),
        """
        instance.yaml:27:5: locations[2].id: is missing: expected an id
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "hourly_cost: -1"),
        """
        instance.yaml:30:18: locations[krakow].hourly_cost: expected a number from 0 to 100000, \
        such as 6.5, not '-1'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "hourly_cost: \"13,50\""),
        """
        instance.yaml:30:18: locations[krakow].hourly_cost: expected a number from 0 to 100000, \
        such as 6.5, not '13,50'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "seats: -1"),
        """
        instance.yaml:30:12: locations[krakow].seats: expected a whole number from 0 to 100000, \
        not '-1'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "seats: forty"),
        """
        instance.yaml:30:12: locations[krakow].seats: expected a whole number from 0 to 100000, \
        not 'forty'
        """
      ),
      Expected(
        Sample(yaml: "kind: night", "kind: nite"),
        """
        instance.yaml:26:16: locations[manila].premiums[1].kind: unknown kind of premium 'nite': \
        expected one of 'night', 'weekend', 'holiday'
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: night, from: \"22:00\", to: \"06:00\", percent: 10}",
          "{kind: night, from: \"25:00\", percent: 2000}"
        ),
        """
        instance.yaml:26:9: locations[manila].premiums[1].to: is missing: expected a time of day
        instance.yaml:26:29: locations[manila].premiums[1].from: expected a time of day from \
        00:00 to 23:59, such as 08:30, not '25:00'
        instance.yaml:26:47: locations[manila].premiums[1].percent: expected a number from 0 to \
        1000, such as 6.5, not '2000'
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: night, from: \"22:00\", to: \"06:00\", percent: 10}",
          "{kind: weekend, days: sut, percent: 10}"
        ),
        """
        instance.yaml:26:31: locations[manila].premiums[1].days: expected weekdays such as mon, \
        mon-fri, sat+sun or daily, not 'sut'
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: night, from: \"22:00\", to: \"06:00\", percent: 10}",
          "{kind: holiday, from: 22:00, percent: 10}"
        ),
        """
        instance.yaml:26:31: locations[manila].premiums[1].from: unknown key of a holiday \
        premium 'from': expected one of 'kind', 'percent'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "holidays: {2027-04-31: Day of Nothing}"),
        """
        instance.yaml:30:16: locations[krakow].holidays: expected a date from 2000 to 2099, such \
        as 2027-03-08, not '2027-04-31'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "rules: {rest_between_shifts: eleven}"),
        """
        instance.yaml:30:34: locations[krakow].rules.rest_between_shifts: expected hours and \
        minutes from 0:00 to 48:00, such as 8:30, not 'eleven'
        """
      ),
      Expected(
        Sample(yaml: "hourly_cost: 13.00", "rules: {wekly_rest: \"35:00\"}"),
        """
        instance.yaml:30:13: unknown key of locations[krakow].rules 'wekly_rest': did you mean \
        'weekly_rest'?
        """
      ),
    ]
  )
  func `a wrong location is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test func `seats and supervisors are read`() throws {
    let rich = "seats: 40\n    supervisors: {role: lead, heads: 1, price: 40}"
    var sample = Sample(yaml: "hourly_cost: 13.00", rich)
    sample.replace("clients,availability", "clients,roles", in: "agents.csv")
    sample.replace("lindenhof,mon-fri 08:00-20:00", "lindenhof,lead", in: "agents.csv")
    let krakow = try #require(try sample.instance.locations.last)
    #expect(krakow.seats == 40)
    #expect(
      krakow.supervision == Supervision(role: "lead", heads: 1, enforcement: .priced(40))
    )
    sample.replace(
      "supervisors: {role: lead, heads: 1, price: 40}",
      "supervisors: lead",
      in: "instance.yaml"
    )
    #expect(try sample.instance.locations.last?.supervision == Supervision(role: "lead"))
    #expect(try Sample().instance.locations.last?.seats == nil)
  }

  @Test func `a site without enough people of the role is an error where the rule is hard`() throws
  {
    #expect(
      try Sample(yaml: "hourly_cost: 13.00", "supervisors: lead").errors == [
        "instance.yaml:30:18: locations[krakow].supervisors: location 'krakow' asks for 1 of role "
          + "'lead' on shift, and has 0"
      ]
    )
    let priced = Sample(yaml: "hourly_cost: 13.00", "supervisors: {role: lead, price: 4}")
    #expect(try priced.errors == [])
    #expect(try priced.warnings.count == 1)
  }
}
