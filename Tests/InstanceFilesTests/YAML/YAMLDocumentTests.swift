import Testing

struct YAMLDocumentTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "days: 7", "\tdays: 7"),
        """
        instance.yaml:9:3: a tab: YAML is indented with spaces
        """
      ),
      Expected(
        Sample(yaml: "  days: 7\n", "  days: 7\n  days: 8\n"),
        """
        instance.yaml:10:3: key 'days' was already given in line 9
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: EUR\nname: Again\nname: And again\ncurrency: USD"),
        """
        instance.yaml:6:1: key 'name' was already given in line 3
        instance.yaml:7:1: key 'name' was already given in line 3
        instance.yaml:8:1: key 'currency' was already given in line 5
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: 'EUR"),
        """
        instance.yaml:11:69: cannot be read as YAML: did not find expected key (while parsing a \
        block mapping that begins in line 3)
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: [EUR"),
        """
        instance.yaml:7:8: cannot be read as YAML: did not find expected ',' or ']' (while \
        parsing a flow sequence that begins in line 5)
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: EUR: no"),
        """
        instance.yaml:5:14: cannot be read as YAML: mapping values are not allowed in this context
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: {EUR}"),
        """
        instance.yaml:5:11: currency: expected a currency such as EUR, found a mapping
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: *euro"),
        """
        instance.yaml:5:11: cannot be read as YAML: found undefined alias
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: EUR\n---\nname: two"),
        """
        instance.yaml:6:1: a second document begins here: expected one
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: &c EUR\n? *c\n: 1"),
        """
        instance.yaml:6:1: an alias or a list cannot be a key
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "? [a]\n: 1\ncurrency: EUR"),
        """
        instance.yaml:5:3: expected a key, found a list
        """
      ),
      Expected(
        Sample(yaml: "currency: EUR", "currency: @EUR"),
        """
        instance.yaml:5:11: cannot be read as YAML: found character that cannot start any token
        """
      ),
      Expected(
        Sample("instance.yaml", text: "- a\n- b\n"),
        """
        instance.yaml:1:1: expected a mapping of keys to values, found a list
        """
      ),
      Expected(
        Sample("instance.yaml", text: "just text"),
        """
        instance.yaml:1:1: expected a mapping of keys to values, found 'just text'
        """
      ),
      Expected(
        Sample("instance.yaml", text: "name: a\u{1}b\nx: \u{7f}\n"),
        """
        instance.yaml:1:8: the control character U+0001 cannot stand here
        instance.yaml:2:4: the control character U+007F cannot stand here
        """
      ),
      Expected(
        Sample("instance.yaml", text: "name: a\u{85}\u{fffe}b\n"),
        """
        instance.yaml:1:8: the control character U+0085 cannot stand here
        """
      ),
    ]
  )
  func `text that is not the YAML expected is named by line and column`(_ expected: Expected) throws
  {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }
}
