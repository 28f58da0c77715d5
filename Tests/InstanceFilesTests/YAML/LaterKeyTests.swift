import Testing

struct LaterKeyTests {
  @Test(arguments: [
    "preset", "weekly_rest", "consecutive_days", "consecutive_days_off", "nights", "weekends",
    "daily_hours", "average_hours", "follow_on", "fairness", "supervisors", "handover",
    "activities", "pins",
  ])
  func `a rule of a later version is refused`(_ key: String) throws {
    let sample = Sample(yaml: "hourly_cost: 13.00", "rules: {\(key): {most: 3}}")
    let column = 15 + key.utf8.count
    #expect(
      try sample.errors == [
        "instance.yaml:30:\(column): locations[krakow].rules.\(key): not supported yet"
      ]
    )
  }

  @Test(arguments: [
    ("concurrency", "2"), ("minimum_heads", "2"), ("release", "2027-03-01T00:00Z"),
    ("deadline", "2027-03-01T00:00Z"),
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

  @Test(arguments: [
    ("horizon_hours", "{min: 80:00, max: 80:00}"), ("start_drift", "1:00"), ("split_shifts", "no"),
    ("longest_stretch", "5:00"), ("overtime", "{max: 4:00}"),
  ])
  func `a key of a contract of a later version is refused`(_ key: String, _ value: String) throws {
    let old = "days_per_week: {min: 5, max: 5}"
    let sample = Sample(yaml: old, "\(old)\n    \(key): \(value)")
    let column = 7 + key.utf8.count
    #expect(
      try sample.errors == [
        "instance.yaml:56:\(column): contracts[full-40].\(key): not supported yet"
      ]
    )
  }

  @Test func `the efficiency of an agent is refused`() throws {
    var sample = Sample("agents.csv", "clients,availability", "clients,efficiency")
    sample.replace("mon-fri 08:00-20:00", "0.9", in: "agents.csv")
    #expect(try sample.errors == ["agents.csv:6: efficiency: not supported yet"])
  }
}
