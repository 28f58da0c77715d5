import CivilTime
import Workforce

extension RosteringProblem {
  /// Translates an instance.
  ///
  /// - Parameters:
  ///   - instance: the instance.
  ///   - others: people beside those of the instance who may take seats.
  ///   - known: the translation of another instance, of which what is the same is used again.
  init(_ instance: Instance, others: Int = 0, reusing known: RosteringProblem? = nil) {
    let translated = Catalogues(of: instance, reusing: known?.translated)
    let (timeline, catalogues) = (translated.timeline, translated.all)
    self.instance = instance
    self.translated = translated
    self.timeline = timeline
    self.catalogues = catalogues
    let hours = Double(instance.requirement.grid.intervalMinutes) / 60
    let idle = instance.prices.idleHour * hours
    idlePrices = (0..<timeline.count).map { timeline.gridSlots.contains($0) ? idle : 0 }
    let (jobs, lanes) = Self.jobs(of: instance, on: timeline)
    self.jobs = jobs
    queueCount = instance.queues.count + lanes.count
    var steps = Self.steps(instance, hours: hours, idle: idle)
    var need = Self.need(instance, jobs: jobs, queues: queueCount, timeline: timeline)
    let hardPrice = Self.hardPrice(instance, steps: steps, catalogues: catalogues)
    minimums = MinimumTerms(
      instance,
      timeline: timeline,
      need: &need,
      steps: &steps,
      hardPrice: hardPrice
    )
    self.steps = steps
    let presence = PresenceTerms(
      instance: instance,
      timeline: timeline,
      hardPrice: hardPrice,
      others: others
    )
    self.presence = presence.names
    watches = presence.watches
    costHours = instance.locations.map { $0.costHours(on: timeline) }
    let automata = Automata(instance: instance, translated)
    self.automata = automata.all
    cover = instance.shiftCover.map(CoverRow.init) + presence.rows
    sessions = instance.sessions
    openRows = cover.indices.filter { [cover] in cover[$0].isPriced }
    // People on shift count in rows of their own, which no list by day holds.
    rowsOfDay = presence.rows.isEmpty ? Self.rowsOfDay(instance) : []
    let typing = AgentTypeBuilder(
      instance: instance,
      translated: translated,
      known: known,
      automata: automata,
      queues: instance.queues + lanes,
      neededQueues: Self.neededQueues(need)
    ).typing(presence: presence)
    classes = typing.classes.all
    let units = Self.unitsPerHead(of: typing.classes.all)
    unitsPerHead = units
    self.need = units == 1 ? need : need.map { $0 * units }
    types = typing.types.all
    typeOfAgent = typing.typeOfAgent
    coverGroups = typing.coverGroups
    typeCounts = Self.counts(of: typing.types.all.indices, in: typing.typeOfAgent)
    openRows = openRows.filter(canBind(presence: presence.rows.count))
  }

  private static func counts(of types: Range<Int>, in typeOfAgent: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: types.count)
    for type in typeOfAgent { counts[type] += 1 }
    return counts
  }

  /// What covering a head is worth in an interval, by queue and head, then by lane of jobs: the
  /// price of the missing head, and the price of idleness that a head at work does not cost.
  private static func steps(_ instance: Instance, hours: Double, idle: Double) -> [[Double]] {
    instance.queues.map { queue in
      queue.shortagePrices.indices.map { queue.price(ofMissingHead: $0) * hours + idle }
    } + instance.jobLanes.map { [($0.first?.hourPrice ?? 0) * hours + idle] }
  }

  /// The rows of shift cover of each day.
  private static func rowsOfDay(_ instance: Instance) -> [[Int]] {
    var rowsOfDay = [[Int]](repeating: [], count: instance.horizon.days)
    for (row, cover) in instance.shiftCover.enumerated() {
      if let day = instance.horizon.dayIndex(of: cover.date) { rowsOfDay[day].append(row) }
    }
    return rowsOfDay
  }

  /// Says whether a row of cover can ever cost anything: seats do not where no more people could be on
  /// shift at that time than there are.
  private func canBind(presence count: Int) -> (_ row: Int) -> Bool {
    guard count > 0 else { return { _ in true } }
    var people = [Int](repeating: 0, count: cover.count)
    for (type, members) in zip(types, typeCounts) {
      let firstRows = coverGroups[type.coverGroup].slotRows
      guard !firstRows.isEmpty else { continue }
      for slot in possibleSlots(of: type) {
        for first in firstRows { people[first + slot] += members }
      }
    }
    return { [cover, named = instance.shiftCover.count] row in
      row < named || cover[row].missingPrice > 0 || cover[row].heads < people[row]
    }
  }

  /// Heads by slot and queue; the units of jobs are booked one after the other in the slots of each.
  private static func need(
    _ instance: Instance,
    jobs: [JobTerm],
    queues: Int,
    timeline: Timeline
  ) -> SlotTable<Int> {
    var need = SlotTable(0, queues: queues, slots: timeline.count)
    for interval in 0..<timeline.grid.count {
      for queue in instance.queues.indices {
        let required = instance.requirement.heads(queue: queue, interval: interval)
        let carried = instance.carriedCover.heads(queue: queue, interval: interval)
        need[queue: queue, slot: timeline.lead + interval] = max(0, required - carried)
      }
    }
    for job in jobs {
      for unit in 0..<job.units {
        let slot = job.slots.lowerBound + unit % job.slots.count
        need[queue: job.lane, slot: slot] += 1
      }
    }
    return need
  }

  private static func unitsPerHead(of classes: [SkillClass]) -> Int {
    classes.allSatisfy(\.thousandths.isEmpty) ? 1 : Efficiency.thousandthsPerHead
  }

  private static func neededQueues(_ need: SlotTable<Int>) -> QueueSet {
    need.values.enumerated().reduce(0) { set, entry in
      entry.element > 0 ? set | .only(need.cell(ofPlace: entry.offset).queue) : set
    }
  }

  /// A price of breaking a rule by one head in one slot that is higher than all that breaking it
  /// could gain: the worth of more than any duty, its labour, and what is paid for wishes and named
  /// shifts.
  private static func hardPrice(
    _ instance: Instance,
    steps: [[Double]],
    catalogues: [DutyCatalogue]
  ) -> Double {
    let longest = catalogues.flatMap { $0.forms.map(\.slots) }.max() ?? 1
    let highest = steps.compactMap(\.last).max() ?? 0
    let wishes = instance.requests.map(\.weight).max() ?? 0
    let cover = instance.shiftCover.map { $0.missingPrice + $0.surplusPrice }.max() ?? 0
    let labour = instance.agents.map(\.hourlyCost).max() ?? 0
    let overtime = instance.agents.map { $0.overtimeCost(ofMinutes: 24 * 60).overtime }.max() ?? 0
    return 10 * instance.prices.missingHeadHour + 2 * highest * Double(longest) + 4 * wishes
      + 4 * cover + (50 * labour + 2 * overtime) * instance.prices.labourWeight
  }
}

extension Location {
  /// Hours of each slot weighted by the premiums.
  fileprivate func costHours(on timeline: Timeline) -> [Double] {
    (0..<timeline.count).map { costWeight(of: timeline.range(of: $0..<$0 + 1)) }
  }

  /// Hours of a span weighted by the premiums: what an hourly cost of 1 would cost.
  func costWeight(of range: Range<Instant>) -> Double {
    premiums.reduce(Double(range.minutes)) {
      $0 + Double(minutes(of: range, in: $1.hours)) * $1.percent / 100
    } / 60
  }
}

extension CoverRow {
  /// The row of named shifts.
  fileprivate init(_ cover: ShiftCover) {
    self.init(
      heads: cover.heads,
      missingPrice: cover.missingPrice,
      surplusPrice: cover.surplusPrice
    )
  }
}
