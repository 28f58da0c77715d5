import Testing

struct StructureReaderTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "name: Two sites, two clients\n", ""),
        """
        instance.yaml:3:1: name: is missing: expected the instance's name
        """
      ),
      Expected(
        Sample(yaml: "revised: 2027-02-26T09:00Z", "revised: 2027-02-26"),
        """
        instance.yaml:4:10: revised: expected a time in UTC such as 2027-03-08T14:00Z, not \
        '2027-02-26'
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: EUR\nrevision: -1"),
        """
        instance.yaml:6:11: revision: expected a whole number from 0 to 1000000, not '-1'
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "curency: EUR"),
        """
        instance.yaml:5:1: unknown key 'curency': did you mean 'currency'?
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "surprise: 1"),
        """
        instance.yaml:5:1: unknown key 'surprise': expected one of 'name', 'revised', \
        'revision', 'currency', 'horizon', 'prices', 'languages', 'locations', …
        """
      ),
      Expected(
        Sample(
          yaml:
            "prices:\n  missing_head_hour: 100        # what one head that is missing for an hour costs\n",
          "prices:\n"
        ),
        """
        instance.yaml:13:8: prices: is missing: expected a mapping of keys to values
        """
      ),
      Expected(
        Sample(yaml: "clients:\n", "kunden:\n"),
        """
        instance.yaml:3:1: clients: is missing: expected a list of clients
        instance.yaml:32:1: unknown key 'kunden': expected one of 'name', 'revised', 'revision', \
        'currency', 'horizon', 'prices', 'languages', 'locations', …
        """
      ),
    ]
  )
  func `a wrong key of the whole file is named with what was expected`(_ expected: Expected) throws
  {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
