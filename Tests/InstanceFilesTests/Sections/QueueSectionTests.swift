import Testing
import Workforce

struct QueueSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "client: northwind", "client: nordwind"),
        """
        instance.yaml:44:13: queues[northwind-en].client: unknown client 'nordwind': did you \
        mean 'northwind'?
        """
      ),
      Expected(
        Sample(yaml: "client: northwind", "channel: telepathy\n    client: northwind"),
        """
        instance.yaml:44:14: queues[northwind-en].channel: unknown channel 'telepathy': expected \
        one of 'voice', 'chat', 'email', 'back-office', 'outbound'
        """
      ),
      Expected(
        Sample(yaml: "client: northwind", "channel: voise\n    client: northwind"),
        """
        instance.yaml:44:14: queues[northwind-en].channel: unknown channel 'voise': did you mean \
        'voice'?
        """
      ),
      Expected(
        Sample(yaml: "language: de", "language: dee"),
        """
        instance.yaml:49:15: queues[lindenhof-de].language: unknown language 'dee': did you mean \
        'de'?
        """
      ),
      Expected(
        Sample(yaml: "language: de", "language: fr"),
        """
        instance.yaml:49:15: queues[lindenhof-de].language: unknown language 'fr': expected one \
        of 'en', 'de'
        """
      ),
      Expected(
        Sample(yaml: "minimum_level: B2 ", "minimum_level: D1 "),
        """
        instance.yaml:46:20: queues[northwind-en].minimum_level: unknown level 'D1': expected \
        one of 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'
        """
      ),
      Expected(
        Sample(yaml: "minimum_level: B2 ", "minimum_level: Z "),
        """
        instance.yaml:46:20: queues[northwind-en].minimum_level: unknown level 'Z': expected one \
        of 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: -1 "),
        """
        instance.yaml:50:12: queues[lindenhof-de].heads: expected a whole number from 0 to \
        100000, not '-1'
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: 100001 "),
        """
        instance.yaml:50:12: queues[lindenhof-de].heads: expected a whole number from 0 to \
        100000, not '100001'
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: one "),
        """
        instance.yaml:50:12: queues[lindenhof-de].heads: expected a whole number from 0 to \
        100000, not 'one'
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: 1\n    shortage_prices: [100, 90] "),
        """
        instance.yaml:51:28: queues[lindenhof-de].shortage_prices[2]: prices must not fall: 90 \
        comes after 100
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: 1\n    shortage_prices: [] "),
        """
        instance.yaml:51:22: queues[lindenhof-de].shortage_prices: expected a list of prices, \
        found an empty list
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: 1\n    shortage_prices: [-5] "),
        """
        instance.yaml:51:23: queues[lindenhof-de].shortage_prices[1]: expected a number from 0 \
        to 1000000, such as 6.5, not '-5'
        """
      ),
      Expected(
        Sample(yaml: "heads: 1 ", "heads: 1\n    concurrency: 3 "),
        """
        instance.yaml:51:18: queues[lindenhof-de].concurrency: not supported yet
        """
      ),
      Expected(
        Sample(
          yaml: "heads: 1 ",
          "heads: 1\n    minimum_heads: 1\n    release: 2027-03-01T08:00Z\n    deadline: soon "
        ),
        """
        instance.yaml:52:5: unknown key of queues[lindenhof-de] 'release': expected one of 'id', \
        'client', 'channel', 'language', 'minimum_level', 'roles', 'shortage_prices', 'heads', …
        instance.yaml:53:5: unknown key of queues[lindenhof-de] 'deadline': expected one of 'id', \
        'client', 'channel', 'language', 'minimum_level', 'roles', 'shortage_prices', 'heads', …
        """
      ),
      Expected(
        Sample(yaml: "  - id: lindenhof-de\n", "  - id: northwind-en\n"),
        """
        instance.yaml:47:9: queues[northwind-en].id: queue id 'northwind-en' was already given \
        in line 43
        """
      ),
      Expected(
        Sample(yaml: "    client: lindenhof\n    language: de\n", "    client: lindenhof\n"),
        """
        instance.yaml:47:5: queues[lindenhof-de].language: is missing: expected the code of a \
        language
        """
      ),
    ]
  )
  func `a wrong queue is named with what was expected`(_ expected: Expected) throws {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test(arguments: [
    (62, ""), (63, "instance.yaml:43:3: queues: expected at most 64 queues, not '65'"),
  ])
  func `sixty-four queues are read, one more is refused`(added: Int, text: String) throws {
    let queues = (0..<added).map {
      "  - {id: more-\($0), client: northwind, language: en, heads: 1}\n"
    }
    let sample = Sample(yaml: "queues:\n", "queues:\n" + queues.joined())
    #expect(try sample.errors.joined(separator: "\n") == text)
  }

  @Test(
    arguments: [
      ("2", MinimumHeads(2)), ("{heads: 1, price: 50}", MinimumHeads(1, enforcement: .priced(50))),
      ("0", nil),
    ] as [(String, MinimumHeads?)]
  )
  func `the fewest heads are hard or have a price`(_ text: String, _ rule: MinimumHeads?) throws {
    let sample = Sample(yaml: "heads: 1 ", "heads: 1\n    minimum_heads: \(text) ")
    #expect(try sample.instance.queues.last?.minimumHeads == rule)
  }
}
