import CivilTime
import Workforce

/// Looks for places in shifts that keep the rule on stretches in one queue and cost little.
///
/// Every shift is placed anew, the others as they are, as ``StretchChoice`` says: coordinate descent. Then a
/// few shifts of the same time lose their places together and get them back one by one: large
/// neighbourhoods (Shaw 1998). A result that is a little worse is gone on from, ever less so, as in
/// record-to-record travel (Dueck 1993). The best of all is kept.
struct StretchSearch {
  /// Less than any price that matters.
  private static let tolerance = 1e-7
  /// The most moves for each shift.
  private static let movesPerShift = 200
  /// The most intervals times states in all.
  private static let mostWork = 40_000_000

  private(set) var shifts: [StretchedShift]
  private var count: WorkCount
  /// The price of stretches that are too short.
  private(set) var stretchPrice: Double
  /// The shifts at work in each interval.
  private let present: [[Int]]
  /// The most by which a move may make things worse at first.
  private let slack: Double
  private var random = Grain(seed: 1)
  private var work = 0

  /// Begins with the places that the shifts have.
  ///
  /// - Parameters:
  ///   - shifts: The shifts.
  ///   - work: The places at which people can work.
  ///   - missingHeadHour: The price of an hour of a missing head, as a measure of what is much.
  init(shifts: [StretchedShift], work: WorkPlaces, missingHeadHour: Double) {
    self.shifts = shifts
    slack = 0.5 * missingHeadHour * Double(work.grid.intervalMinutes) / 60
    var count = WorkCount(work: work)
    var present = [[Int]](repeating: [], count: work.grid.count)
    for (index, shift) in shifts.enumerated() {
      for (interval, place) in zip(shift.intervals, shift.places) {
        count.add(shift.part(at: place), at: place, interval)
        present[interval].append(index)
      }
    }
    self.count = count
    self.present = present
    stretchPrice = shifts.reduce(0) { $0 + $1.stretchPrice }
  }

  /// What the work costs as the shifts are placed now.
  var price: WorkPrice { count.price }

  private var total: Double { count.total + stretchPrice }

  /// Places all shifts. No hard rule on stretches is broken afterwards, however soon the time is over:
  /// the rule is kept first, and what that costs is made less then.
  ///
  /// - Parameter timeUsed: The share of the time that is used up, 0 up to 1; at 1 the search ends. Where
  ///   it is always 0, the work alone ends it.
  mutating func run(timeUsed: () -> Double) {
    // Nothing can cost less than what is there, where that is the best cover without the rule.
    let floor = count.total
    for index in shifts.indices where shifts[index].price == nil && shifts[index].shortStretches > 0
    {
      replace([index])
    }
    let concerned = shifts.indices.filter { !shifts[$0].intervals.isEmpty }
    descend(concerned, floor: floor, timeUsed)
    wander(concerned, floor: floor, timeUsed)
  }

  /// Places each shift anew as long as that gains.
  private mutating func descend(_ concerned: [Int], floor: Double, _ timeUsed: () -> Double) {
    var hasGained = true
    while hasGained {
      hasGained = false
      for index in concerned {
        guard work < Self.mostWork, total > floor + Self.tolerance, timeUsed() < 1 else { return }
        let (before, places) = (total, shifts[index].places)
        replace([index])
        if total < before - Self.tolerance {
          hasGained = true
        } else {
          put(places, in: index)
        }
      }
    }
  }

  /// Places a few shifts at a time anew, and ends with the best places that were met.
  private mutating func wander(_ concerned: [Int], floor: Double, _ timeUsed: () -> Double) {
    guard concerned.count > 1 else { return }
    let moves = Self.movesPerShift * concerned.count
    let begin = (work: work, time: timeUsed())
    var best = (total: total, places: shifts.map(\.places))
    for move in 0..<moves {
      let time = timeUsed()
      guard work < Self.mostWork, time < 1, best.total > floor + Self.tolerance else { break }
      let shares = [
        Double(move) / Double(moves),
        Double(work - begin.work) / Double(Self.mostWork - begin.work),
        (time - begin.time) / (1 - begin.time),
      ]
      let left = 1 - (shares.max() ?? 0)
      let chosen = group(around: concerned[random.index(below: concerned.count)])
      let places = chosen.map { shifts[$0].places }
      replace(chosen)
      if total < best.total - Self.tolerance {
        best = (total, shifts.map(\.places))
      } else if total > best.total + slack * left * left {
        for (index, places) in zip(chosen, places) { put(places, in: index) }
      }
    }
    for (index, places) in best.places.enumerated() where places != shifts[index].places {
      put(places, in: index)
    }
  }

  /// A shift and up to three others that are at work in one of its intervals, in random order.
  private mutating func group(around index: Int) -> [Int] {
    let intervals = shifts[index].intervals
    var chosen = [index]
    let others = 1 + random.index(below: 3)
    for _ in 0..<others {
      let there = present[intervals[random.index(below: intervals.count)]]
      let other = there[random.index(below: there.count)]
      guard !chosen.contains(other) else { continue }
      chosen.insert(other, at: random.index(below: chosen.count + 1))
    }
    return chosen
  }

  /// Takes some shifts out and puts them back one by one, each where it is best then.
  private mutating func replace(_ chosen: [Int]) {
    for index in chosen { count(index, sign: -1) }
    for index in chosen {
      let shift = shifts[index]
      work += StretchChoice.states(of: shift) * shift.intervals.count
      shifts[index].places = StretchChoice(of: shift, prices: prices(of: shift)).places
      count(index, sign: 1)
    }
  }

  /// Gives a shift these places.
  private mutating func put(_ places: [Int], in index: Int) {
    count(index, sign: -1)
    shifts[index].places = places
    count(index, sign: 1)
  }

  private mutating func count(_ index: Int, sign: Int) {
    let shift = shifts[index]
    for (interval, place) in zip(shift.intervals, shift.places) {
      count.add(shift.part(at: place), at: place, interval, sign: sign)
    }
    stretchPrice += Double(sign) * shift.stretchPrice
  }

  /// What each place costs in each interval of a shift that is taken out, ``WorkCount/idle`` first.
  private mutating func prices(of shift: StretchedShift) -> [[Double]] {
    let work = count.work
    var prices = shift.intervals.map { _ in [work.idlePrice] }
    for place in shift.options {
      let part = shift.part(at: place)
      let open = shift.intervals.indices.filter { work.isOpen(place, shift.intervals[$0]) }
      let useful = work.isJob(place) ? usefulIntervals(of: shift, job: place, open) : nil
      for (position, interval) in shift.intervals.enumerated() {
        guard work.isOpen(place, interval) else {
          prices[position].append(.infinity)
          continue
        }
        // Beyond a job's hours people may stay, without use.
        let isUseful = useful?.contains(position) ?? true
        let cost = isUseful ? count.cost(ofAdding: part, at: place, interval) : work.idlePrice
        prices[position].append(cost)
      }
    }
    return prices
  }

  /// As many of the intervals in which a job may be worked on as it still lacks: a window of them that
  /// begins where the shift was at the job, or anywhere.
  private mutating func usefulIntervals(
    of shift: StretchedShift,
    job place: Int,
    _ open: [Int]
  ) -> Set<Int> {
    let lacking = count.openIntervals(ofJob: place, part: shift.part(at: place))
    guard lacking < open.count else { return Set(open) }
    let latest = open.count - lacking
    let own = open.firstIndex { shift.places[$0] == place }
    let isFree = random.next() < 0.5
    let first = isFree ? random.index(below: latest + 1) : min(own ?? 0, latest)
    return Set(open[first..<first + lacking])
  }
}

extension StretchedShift {
  /// Thousandths of a head at a place; 0 where the agent is idle.
  func part(at place: Int) -> Int { place == WorkCount.idle ? 0 : thousandths[place] }
}
