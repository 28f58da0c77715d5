import Testing
import Workforce

struct ContractSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: \"41:00\", max: \"40:00\"}"
        ),
        """
        instance.yaml:54:25: contracts[full-40].weekly_hours.min: the minimum 41:00 is above the \
        maximum 40:00
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: \"40:00\", max: \"169:00\"}"
        ),
        """
        instance.yaml:54:39: contracts[full-40].weekly_hours.max: expected hours and minutes \
        from 0:00 to 168:00, such as 8:30, not '169:00'
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: 40, max: 40}"
        ),
        """
        instance.yaml:54:25: contracts[full-40].weekly_hours.min: expected hours and minutes \
        from 0:00 to 168:00, such as 8:30, not '40'
        """
      ),
      Expected(
        Sample(yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}", "weekly_hours: 40:00"),
        """
        instance.yaml:54:19: contracts[full-40].weekly_hours: expected a mapping of keys to \
        values, found '40:00'
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: \"40:00\"}"
        ),
        """
        instance.yaml:54:19: contracts[full-40].weekly_hours.max: is missing: expected hours and \
        minutes
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: \"38:00\", max: \"39:00\"}"
        ),
        """
        instance.yaml:54:19: contracts[full-40].weekly_hours: no choice of days and shifts comes \
        to 38:00 to 39:00 paid hours a week; the nearest is 40:00
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "weekly_hours: {min: \"48:00\", max: \"48:00\"}"
        ),
        """
        instance.yaml:54:19: contracts[full-40].weekly_hours: no choice of days and shifts comes \
        to 48:00 to 48:00 paid hours a week; the nearest is 40:00
        """
      ),
      Expected(
        Sample(yaml: "days_per_week: {min: 5, max: 5}", "days_per_week: {min: 5, max: 8}"),
        """
        instance.yaml:55:34: contracts[full-40].days_per_week.max: expected a whole number from \
        0 to 7, not '8'
        """
      ),
      Expected(
        Sample(yaml: "days_per_week: {min: 5, max: 5}", "days_per_week: {min: 6, max: 5}"),
        """
        instance.yaml:55:26: contracts[full-40].days_per_week.min: the minimum 6 is above the \
        maximum 5
        """
      ),
      Expected(
        Sample(yaml: "days_per_week: {min: 3, max: 5}", "days_per_week: {min: 6, max: 6}"),
        """
        instance.yaml:64:20: contracts[part-time].days_per_week: at least 6 days a week, but the \
        weekdays on which shifts start are 5
        """
      ),
      Expected(
        Sample(yaml: "days_per_week: {min: 3, max: 5}", "clock_policy: keep-time"),
        """
        instance.yaml:64:19: contracts[part-time].clock_policy: unknown clock policy \
        'keep-time': expected one of 'keep-duration', 'keep-wall-clock'
        """
      ),
      Expected(
        Sample(
          yaml: "weekly_hours: {min: \"40:00\", max: \"40:00\"}",
          "horizon_hours: {min: \"50:00\", max: \"60:00\"}"
        ),
        """
        instance.yaml:54:20: contracts[full-40].horizon_hours: 50:00 to 60:00 paid hours in the \
        horizon, but weeks and shifts come to 40:00 to 40:00
        """
      ),
      Expected(
        Sample(yaml: "    weekly_hours: {min: \"24:00\", max: \"40:00\"}\n", ""),
        """
        instance.yaml:62:5: contracts[part-time].weekly_hours: is missing: expected hours such as \
        {min: "40:00", max: "40:00"}
        """
      ),
      Expected(
        Sample(yaml: "  - id: part-time\n", "  - id: full-40\n"),
        """
        instance.yaml:62:9: contracts[full-40].id: contract id 'full-40' was already given in \
        line 53
        agents.csv:5: contract: unknown contract 'part-time': expected one of 'full-40'
        agents.csv:6: contract: unknown contract 'part-time': expected one of 'full-40'
        agents.csv:7: contract: unknown contract 'part-time': expected one of 'full-40'
        """
      ),
    ]
  )
  func `a wrong contract is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test func `hours of the horizon may stand in for those of the week`() throws {
    let sample = Sample(
      yaml: "weekly_hours: {min: \"24:00\", max: \"40:00\"}",
      "horizon_hours: {min: \"24:00\", max: \"36:00\"}"
    )
    let contract = try sample.instance.contracts[1]
    #expect(contract.weeklyPaidMinutes == 0...10_080)
    #expect(contract.horizonPaidMinutes == 1440...2160)
  }
}
