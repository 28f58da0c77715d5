import Testing

struct LaterKeyTests {
  @Test(arguments: [
    ("concurrency", "2")
  ])
  func `a key of a queue of a later version is refused`(_ key: String, _ value: String) throws {
    let sample = Sample(yaml: "heads: 1 ", "heads: 1\n    \(key): \(value) ")
    let column = 7 + key.utf8.count
    #expect(
      try sample.errors == [
        "instance.yaml:51:\(column): queues[lindenhof-de].\(key): not supported yet"
      ]
    )
  }

  @Test(arguments: ["start_drift", "longest_stretch", "overtime"])
  func `a rule beside the section of rules is sent there`(_ key: String) throws {
    let old = "days_per_week: {min: 5, max: 5}"
    let column = 7 + key.utf8.count
    #expect(
      try Sample(yaml: old, "\(old)\n    \(key): \"1:00\"").errors == [
        "instance.yaml:56:\(column): contracts[full-40].\(key): belongs under the key rules"
      ]
    )
  }
}
