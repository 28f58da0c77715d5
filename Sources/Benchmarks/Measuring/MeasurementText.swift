/// A measurement as lines of key and value, for the pipe between two processes of this program.
enum MeasurementText {
  /// A line per figure that is known; doubles are written so that they read back the same.
  static func text(of measurement: Measurement) -> String {
    (facts(of: measurement) + times(of: measurement) + worth(of: measurement.worth))
      .compactMap { key, value in value.map { "\(key)=\($0)" } }
      .joined(separator: "\n")
  }

  /// Reads the lines; nil when a figure that must be there is missing. Unknown lines are left aside.
  static func measurement(from text: String) -> Measurement? {
    let fields = MeasurementFields(text)
    guard
      let instance = fields["instance"],
      let seed = fields["seed"].flatMap(UInt64.init),
      let limit = fields.number("limit"),
      let threads = fields.whole("threads"),
      let strategy = fields["strategy"],
      let agents = fields.whole("agents"),
      let queues = fields.whole("queues"),
      let intervals = fields.whole("intervals"),
      let required = fields.number("required"),
      let total = fields.number("total"),
      let status = fields["status"],
      let stopReason = fields["stop-reason"]
    else { return nil }
    return Measurement(
      instance: instance,
      seed: seed,
      limitSeconds: limit,
      threads: threads,
      strategy: strategy,
      agents: agents,
      queues: queues,
      intervals: intervals,
      requiredHours: required,
      firstRosterSeconds: fields.number("first-roster"),
      provenSeconds: fields.number("proven"),
      totalSeconds: total,
      status: status,
      stopReason: stopReason,
      lowerBound: fields.number("bound"),
      worth: worth(from: fields),
      peakMemoryMebibytes: fields.number("peak-memory"),
      phases: fields.phases
    )
  }

  private static func facts(of measurement: Measurement) -> [(String, String?)] {
    [
      ("instance", measurement.instance),
      ("seed", "\(measurement.seed)"),
      ("limit", "\(measurement.limitSeconds)"),
      ("threads", "\(measurement.threads)"),
      ("strategy", measurement.strategy),
      ("agents", "\(measurement.agents)"),
      ("queues", "\(measurement.queues)"),
      ("intervals", "\(measurement.intervals)"),
      ("required", "\(measurement.requiredHours)"),
      ("status", measurement.status),
      ("stop-reason", measurement.stopReason),
      ("peak-memory", measurement.peakMemoryMebibytes.map { "\($0)" }),
    ]
  }

  private static func times(of measurement: Measurement) -> [(String, String?)] {
    [
      ("first-roster", measurement.firstRosterSeconds.map { "\($0)" }),
      ("proven", measurement.provenSeconds.map { "\($0)" }),
      ("total", "\(measurement.totalSeconds)"),
      ("bound", measurement.lowerBound.map { "\($0)" }),
    ] + measurement.phases.map { ("phase", "\($0.seconds) \($0.name)") }
  }

  private static func worth(of worth: Measurement.Worth?) -> [(String, String?)] {
    guard let worth else { return [] }
    return [
      ("objective", "\(worth.objective)"),
      ("solver-objective", "\(worth.solverObjective)"),
      ("gap-hours", "\(worth.gapHours)"),
      ("gap-of-required", "\(worth.gapPercentOfRequiredHours)"),
      ("gap-of-objective", "\(worth.gapPercentOfObjective)"),
      ("short", "\(worth.shortHours)"),
      ("violations", "\(worth.violations)"),
      ("first-violation", worth.firstViolation),
    ]
  }

  private static func worth(from fields: MeasurementFields) -> Measurement.Worth? {
    guard
      let objective = fields.number("objective"),
      let solverObjective = fields.number("solver-objective"),
      let gapHours = fields.number("gap-hours"),
      let ofRequired = fields.number("gap-of-required"),
      let ofObjective = fields.number("gap-of-objective"),
      let short = fields.number("short"),
      let violations = fields.whole("violations")
    else { return nil }
    return Measurement.Worth(
      objective: objective,
      solverObjective: solverObjective,
      gapHours: gapHours,
      gapPercentOfRequiredHours: ofRequired,
      gapPercentOfObjective: ofObjective,
      shortHours: short,
      violations: violations,
      firstViolation: fields["first-violation"] ?? ""
    )
  }
}

/// Lines of `key=value`, by key; only `phase` may stand several times.
private struct MeasurementFields {
  private var values: [String: String] = [:]
  private(set) var phases: [Measurement.Phase] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if parts[0] == "phase" {
        let words = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let seconds = Double(words[0]) else { continue }
        phases.append(Measurement.Phase(name: words[1], seconds: seconds))
      } else {
        values[parts[0]] = parts[1]
      }
    }
  }

  subscript(key: String) -> String? { values[key] }

  func number(_ key: String) -> Double? { values[key].flatMap { Double($0) } }

  func whole(_ key: String) -> Int? { values[key].flatMap { Int($0) } }
}
