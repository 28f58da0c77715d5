/// In which slots the units of jobs are booked: a unit is then a head that its lane needs there.
struct JobBookings {
  /// Units by slot of each job, counted from its first slot.
  private var units: [[Int]]
  private let jobs: [JobTerm]

  /// The bookings that a problem begins with.
  init(problem: RosteringProblem) {
    jobs = problem.jobs
    units = problem.jobs.map { job in
      job.slots.map { problem.need[queue: job.lane, slot: $0] }
    }
  }

  /// Units of a job booked in one of its slots.
  func units(ofJob job: Int, slot: Int) -> Int { units[job][slot - jobs[job].slots.lowerBound] }

  /// Books units in a slot, or takes them away.
  mutating func add(_ count: Int, job: Int, slot: Int) {
    units[job][slot - jobs[job].slots.lowerBound] += count
  }

  /// The job of a lane in a slot.
  func job(lane: Int, slot: Int) -> Int? {
    jobs.firstIndex { $0.lane == lane && $0.slots.contains(slot) }
  }
}
