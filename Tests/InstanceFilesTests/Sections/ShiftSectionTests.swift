import Testing
import Workforce

struct ShiftSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: [\"25:00\"]"),
        """
        instance.yaml:58:19: contracts[full-40].shifts[evening].lengths[1]: expected hours and \
        minutes from 0:05 to 24:00, such as 8:30, not '25:00'
        """
      ),
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: [\"0:20\"]"),
        """
        instance.yaml:58:19: contracts[full-40].shifts[evening].lengths[1]: 0:20 is not a \
        multiple of the horizon's interval of 30 minutes; an interval of 10 minutes would fit
        """
      ),
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: [\"0:00\"]"),
        """
        instance.yaml:58:19: contracts[full-40].shifts[evening].lengths[1]: expected hours and \
        minutes from 0:05 to 24:00, such as 8:30, not '0:00'
        """
      ),
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: \"9:00\""),
        """
        instance.yaml:58:18: contracts[full-40].shifts[evening].lengths: expected a list of \
        lengths, found '9:00'
        """
      ),
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: []"),
        """
        instance.yaml:58:18: contracts[full-40].shifts[evening].lengths: expected a list of \
        lengths, found an empty list
        """
      ),
      Expected(
        Sample(yaml: "lengths: [\"9:00\"]", "lengths: [\"9:00\", \"9:00\"]"),
        """
        instance.yaml:58:27: contracts[full-40].shifts[evening].lengths[2]: length '9:00' was \
        already given
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {from: \"19:00\", to: \"02:00\", every: \"0:30\"}"
        ),
        """
        instance.yaml:59:37: contracts[full-40].shifts[evening].starts.to: the last start 02:00 \
        is before the first start 19:00: both lie on one local date, so make two shifts of it
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {from: \"19:00\", to: \"22:00\", every: \"0:20\"}"
        ),
        """
        instance.yaml:59:53: contracts[full-40].shifts[evening].starts.every: 0:20 is not a \
        multiple of the horizon's interval of 30 minutes; an interval of 10 minutes would fit
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {from: \"19:00\", to: \"22:00\", every: \"2:00\"}"
        ),
        """
        instance.yaml:59:37: contracts[full-40].shifts[evening].starts.to: no step reaches the \
        last start 22:00: the last one reached is 21:00
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {from: \"19:00\", to: \"22:00\"}"
        ),
        """
        instance.yaml:59:17: contracts[full-40].shifts[evening].starts.every: is missing: \
        expected hours and minutes between two starts
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {at: \"22:00\", every: \"0:30\"}"
        ),
        """
        instance.yaml:59:38: contracts[full-40].shifts[evening].starts.every: expected no more \
        keys beside at, not 'every'
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {at: \"24:00\"}"
        ),
        """
        instance.yaml:59:22: contracts[full-40].shifts[evening].starts.at: expected a time of \
        day from 00:00 to 23:59, such as 08:30, not '24:00'
        """
      ),
      Expected(
        Sample(
          yaml: "starts: {from: \"19:00\", to: \"22:00\", every: \"0:30\"}",
          "starts: {at: \"22:10\"}"
        ),
        """
        instance.yaml:59:17: contracts[full-40].shifts[evening].starts: 22:10 Asia/Manila is \
        2027-03-01T14:10Z, not on the 30-minute grid of the horizon; an interval of 10 minutes \
        would fit
        """
      ),
      Expected(
        Sample(yaml: "days: mon-fri\n", "days: weekdays\n"),
        """
        instance.yaml:69:15: contracts[part-time].shifts[day].days: expected weekdays such as \
        mon, mon-fri, sat+sun or daily, not 'weekdays'
        """
      ),
    ]
  )
  func `a wrong shift is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test func `a shift may end within an interval`() throws {
    // 38 hours a week in five days of 7:36 and a meal of half an hour.
    var sample = Sample(yaml: "lengths: [\"9:00\"]", "lengths: [\"8:36\"]")
    sample.replace(
      "{min: \"40:00\", max: \"40:00\"}",
      "{min: \"38:00\", max: \"38:00\"}",
      in: "instance.yaml"
    )
    let contract = try #require(try sample.instance.contracts.first { $0.id == "full-40" })
    #expect(contract.shiftPatterns.map(\.lengthsMinutes) == [[516]])
    #expect(contract.shiftPatterns[0].paidMinutes(ofLengthMinutes: 516) == 456)
  }
}
