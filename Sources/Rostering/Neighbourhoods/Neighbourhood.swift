/// Some agents on some days, to be rostered anew while all else stays.
struct Neighbourhood: Hashable, Sendable {
  /// What a neighbourhood reaches over.
  enum Kind: Hashable, Sendable {
    /// Related agents over the whole horizon.
    case agents
    /// Related agents over so many days; the other days keep their duties.
    case window(days: Int)
    /// One in so many of all agents, over a window whose length adapts.
    case share(of: Int)
  }

  /// Positions of the agents, ascending.
  let agents: [Int]
  /// The days that are chosen anew; nil for the whole horizon.
  let days: Range<Int>?
}
