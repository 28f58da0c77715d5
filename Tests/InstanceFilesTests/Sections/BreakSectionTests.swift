import Testing

struct BreakSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: lunch, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}"
        ),
        """
        instance.yaml:61:20: contracts[full-40].shifts[evening].breaks[1].kind: unknown kind of \
        break 'lunch': expected one of 'meal', 'break'
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"1:00\", paid: maybe, from: \"3:00\", to: \"5:00\"}"
        ),
        """
        instance.yaml:61:48: contracts[full-40].shifts[evening].breaks[1].paid: expected true or \
        false, not 'maybe'
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"1:00\", from: \"3:00\", to: \"5:00\"}"
        ),
        """
        instance.yaml:61:13: contracts[full-40].shifts[evening].breaks[1].paid: is missing: \
        expected true or false
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"0:45\", paid: true, from: \"3:00\", to: \"5:00\"}"
        ),
        """
        instance.yaml:61:34: contracts[full-40].shifts[evening].breaks[1].length: 0:45 is not a \
        multiple of the horizon's interval of 30 minutes; an interval of 15 minutes would fit
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"1:00\", paid: false, from: \"5:00\", to: \"3:00\"}"
        ),
        """
        instance.yaml:61:73: contracts[full-40].shifts[evening].breaks[1].to: the end 3:00 is \
        before the start 5:00
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"8:30\"}"
        ),
        """
        instance.yaml:61:13: contracts[full-40].shifts[evening].breaks[1]: a break that ends as \
        late as 9:30 does not fit in a shift of 9:00
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}\n          - {kind: break, length: \"0:30\", paid: true, from: \"5:30\", to: \"7:00\"}"
        ),
        """
        instance.yaml:62:13: contracts[full-40].shifts[evening].breaks[2]: the break before may \
        end as late as 6:00, but this one may start at 5:30
        """
      ),
      Expected(
        Sample(yaml: "for_shifts_of: \"8:00\"", "for_shifts_of: \"9:00\""),
        """
        instance.yaml:71:13: contracts[part-time].shifts[day].breaks[1]: no shift has the break: \
        it is for shifts from 9:00, the longest is 8:30
        """
      ),
      Expected(
        Sample(
          yaml: "{kind: meal, length: \"1:00\", paid: false, from: \"3:00\", to: \"5:00\"}",
          "{kind: meal, length: \"9:00\", paid: false, from: \"0:00\", to: \"0:00\"}"
        ),
        """
        instance.yaml:59:17: contracts[full-40].shifts[evening].starts: breaks leave no paid \
        time in a shift of 9:00
        """
      ),
    ]
  )
  func `a wrong break is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
