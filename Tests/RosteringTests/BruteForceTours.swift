import CivilTime
import WorkRules
import Workforce

/// One legal set of shifts of one agent, all working time still idle.
struct BruteForceTour {
  let shifts: [Shift]
  /// Indices of the grid's intervals that the agent works through.
  let worked: [Int]
  /// Indices of the intervals in which shifts can lie that the agent's touch, breaks included.
  let present: [Int]
  /// Those of them in which the agent is at home.
  let home: [Int]
  /// Labour cost times its weight.
  let labour: Double
  /// The price of rules that are broken and may be, and of requests that are not granted.
  let price: Double
  /// When the sessions are held that are to be held together.
  var together: [Identifier<Session>: Instant] = [:]
}

/// Writes down every shift that a contract could mean and keeps the sets the rules allow.
struct BruteForceTours {
  let agent: Agent
  let instance: Instance

  /// All legal tours, one, the cheapest, of those that work through, and touch, the same intervals.
  func distinct() -> [BruteForceTour] {
    var cheapest: [Key: BruteForceTour] = [:]
    for tour in all() {
      let key = Key(
        worked: tour.worked,
        present: tour.present,
        home: tour.home,
        together: tour.together
      )
      if tour.labour + tour.price < cheapest[key].map({ $0.labour + $0.price }) ?? .infinity {
        cheapest[key] = tour
      }
    }
    return cheapest.values.sorted {
      ($0.worked + $0.present + $0.home).lexicographicallyPrecedes(
        $1.worked + $1.present + $1.home
      )
    }
  }

  private struct Key: Hashable {
    let worked: [Int]
    let present: [Int]
    let home: [Int]
    let together: [Identifier<Session>: Instant]
  }

  /// All legal tours.
  func all() -> [BruteForceTour] {
    let empty = AgentSchedule(
      agent: agent,
      horizon: instance.horizon,
      queues: Dictionary(uniqueKeysWithValues: instance.queues.map { ($0.id, $0) }),
      shifts: [],
      history: instance.history.filter { $0.agent == agent.id },
      leads: FairLeads(instance: instance).leads(of: agent.id)
    )
    let prohibitions = RuleBook.all.filter(\.holdsForParts)
    func isAllowed(_ shifts: [Shift]) -> Bool {
      let schedule = empty.with(shifts: shifts)
      return prohibitions.allSatisfy { rule in
        rule.violations(of: schedule).allSatisfy { !$0.isHard }
      }
    }
    let candidates = instance.horizon.dates.map { date in
      self.candidates(on: date).filter(isAllowed)
    }
    var tours: [BruteForceTour] = []

    func extend(_ shifts: [Shift], day: Int) {
      guard day < instance.horizon.days else {
        for held in holdings(in: shifts) {
          let broken = RuleBook.violations(of: empty.with(shifts: held))
          guard broken.allSatisfy({ !$0.isHard }) else { continue }
          tours.append(tour(of: held, price: broken.reduce(0) { $0 + ($1.price ?? 0) }))
        }
        return
      }
      extend(shifts, day: day + 1)
      for candidate in candidates[day] where isAllowed(shifts + candidate) {
        extend(shifts + candidate, day: day + 1)
      }
    }
    extend([], day: 0)
    return tours
  }

  /// Every shift of every pattern, start and length, with every placement of its breaks, missing
  /// ones included, on a date.
  private func candidates(on date: LocalDate) -> [[Shift]] {
    agent.contract.shiftPatterns.flatMap { pattern in
      pattern.startMinutesOfDay.flatMap { start in
        pattern.forms.flatMap { form in candidates(on: date, pattern, start, form) }
      }
    }
  }

  /// A shift of a form, in its two parts where it is split.
  private func candidates(
    on date: LocalDate,
    _ pattern: ShiftPattern,
    _ start: Int,
    _ form: ShiftForm
  ) -> [[Shift]] {
    let range = ShiftSpan.resolve(
      start: LocalDateTime(date: date, minuteOfDay: start),
      durationMinutes: form.totalMinutes,
      zone: agent.location.zone,
      policy: agent.contract.clockPolicy
    ).range
    guard !range.isEmpty else { return [] }
    let begin = range.lowerBound
    let parts =
      form.isSplit
      ? form.parts.map {
        begin.adding(minutes: $0.lowerBound)..<begin.adding(minutes: $0.upperBound)
      } : [range]
    return parts.reduce(into: [[]]) { candidates, part in
      let length = form.isSplit ? part.minutes : form.lengthMinutes
      let ways = placements(of: pattern.breaks(forLengthMinutes: length), in: part).map {
        shift(on: date, pattern: pattern.id, range: part, breaks: $0)
      }
      candidates = candidates.flatMap { earlier in ways.map { earlier + [$0] } }
    }
  }

  /// All ways to place some of the breaks one after the other, at steps of the grid's interval.
  private func placements(of rules: [BreakRule], in range: Range<Instant>) -> [[Activity]] {
    var partial: [[Activity]] = [[]]
    for rule in rules {
      let offsets = stride(
        from: rule.earliestStartMinutes,
        through: rule.latestStartMinutes,
        by: instance.horizon.intervalMinutes
      )
      partial = partial.flatMap { earlier -> [[Activity]] in
        let later = offsets.compactMap { offset -> [Activity]? in
          let start = range.lowerBound.adding(minutes: offset)
          let end = start.adding(minutes: rule.minutes)
          let free = earlier.last?.range.upperBound ?? range.lowerBound
          guard free <= start, end <= range.upperBound else { return nil }
          let kind = Activity.Kind.rest(rule.kind, isPaid: rule.isPaid)
          return earlier + [Activity(kind: kind, range: start..<end)]
        }
        return [earlier] + later
      }
    }
    return partial
  }

  private func shift(
    on date: LocalDate,
    pattern: String,
    range: Range<Instant>,
    breaks: [Activity]
  ) -> Shift {
    var activities: [Activity] = []
    var position = range.lowerBound
    for rest in breaks {
      if position < rest.range.lowerBound {
        activities.append(Activity(kind: .idle, range: position..<rest.range.lowerBound))
      }
      activities.append(rest)
      position = rest.range.upperBound
    }
    if position < range.upperBound {
      activities.append(Activity(kind: .idle, range: position..<range.upperBound))
    }
    return Shift(
      agent: agent.id,
      localDate: date,
      pattern: pattern,
      range: range,
      activities: activities
    )
  }

  /// What overtime costs, week by week, counted minute by minute.
  private func overtimeCost(of shifts: [Shift]) -> Double {
    guard let rule = agent.rules.overtime else { return 0 }
    var cost = 0.0
    for week in instance.horizon.weeks {
      let dates = week.map { instance.horizon.firstDate.adding(days: $0) }
      var minutes = dates.reduce(0) { $0 + agent.creditedMinutes(on: $1) }
      for shift in shifts where dates.contains(shift.localDate) {
        for _ in 0..<shift.paidMinutes {
          minutes += 1
          if minutes > rule.thresholdMinutes { cost += agent.hourlyCost / 60 * rule.percent / 100 }
        }
      }
    }
    return cost
  }

  /// All ways to hold the agent's sessions, or not, in stretches without a break.
  private func holdings(in shifts: [Shift]) -> [[Shift]] {
    agent.sessions.reduce(into: [shifts]) { holdings, session in
      holdings = holdings.flatMap { shifts in
        [shifts]
          + session.starts.flatMap { start in
            shifts.indices.compactMap { position in
              let range = start..<start.adding(minutes: session.minutes)
              return shifts[position].holding(session.id, range).map { held in
                var all = shifts
                all[position] = held
                return all
              }
            }
          }
      }
    }
  }

  private func tour(of shifts: [Shift], price: Double) -> BruteForceTour {
    let grid = instance.requirement.grid
    let activities = shifts.flatMap(\.activities)
    let worked = (0..<grid.count).filter { interval in
      let range = grid.range(ofInterval: interval)
      return activities.contains { $0.kind == .idle && $0.range.intersection(range) == range }
    }
    let reach = instance.horizon.shiftGrid
    let present = (0..<reach.count).filter { interval in
      shifts.contains { $0.range.overlaps(reach.range(ofInterval: interval)) }
    }
    let home = present.filter { interval in
      shifts.allSatisfy {
        agent.worksAtHome(on: $0.localDate) || !$0.range.overlaps(reach.range(ofInterval: interval))
      }
    }
    let wishes = instance.requests.filter { $0.agent == agent.id }.reduce(0) { sum, request in
      let shift = shifts.first { $0.localDate == request.date }
      return sum + (request.isGranted(by: shift?.pattern) ? 0 : request.weight)
    }
    let cost =
      activities.filter(\.isPaid).reduce(0) { $0 + agent.labourCost(of: $1.range).total }
      + overtimeCost(of: shifts)
    // Idle time that fills no interval whole costs by the minute.
    let idle = activities.filter { $0.kind == .idle }.reduce(0) {
      $0 + ($1.range.intersection(grid.range)?.minutes ?? 0)
    }
    let rest = Double(idle - worked.count * grid.intervalMinutes) / 60 * instance.prices.idleHour
    let group = Set(agent.sessions.filter(\.isTogether).map(\.id))
    var together: [Identifier<Session>: Instant] = [:]
    for activity in activities {
      guard let session = activity.session, group.contains(session) else { continue }
      together[session] = activity.range.lowerBound
    }
    return BruteForceTour(
      shifts: shifts,
      worked: worked,
      present: present,
      home: home,
      labour: cost * instance.prices.labourWeight,
      price: price + wishes + rest,
      together: together
    )
  }
}

extension Shift {
  /// The shift with a session in an idle stretch; nil where no such stretch holds it.
  fileprivate func holding(_ session: Identifier<Session>, _ range: Range<Instant>) -> Shift? {
    guard
      let index = activities.firstIndex(where: {
        $0.kind == .idle && $0.range.lowerBound <= range.lowerBound
          && range.upperBound <= $0.range.upperBound
      })
    else { return nil }
    let idle = activities[index].range
    let parts = [
      Activity(kind: .idle, range: idle.lowerBound..<range.lowerBound),
      Activity(kind: .session(session), range: range),
      Activity(kind: .idle, range: range.upperBound..<idle.upperBound),
    ].filter { !$0.range.isEmpty }
    return Shift(
      agent: agent,
      localDate: localDate,
      pattern: pattern,
      range: self.range,
      activities: activities[..<index] + parts + activities[(index + 1)...]
    )
  }
}
