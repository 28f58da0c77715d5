/// A column of the table of figures: its title, and what stands under it for one run.
struct FigureColumn {
  /// The column's head, with the unit.
  let title: String
  /// Digits behind the point.
  let digits: Int
  /// The figure of one run; nil shows as a dash.
  let figure: (Measurement) -> Double?

  private init(_ title: String, digits: Int, _ figure: @escaping (Measurement) -> Double?) {
    self.title = title
    self.digits = digits
    self.figure = figure
  }

  /// All columns from left to right; the instance's name stands before them.
  static var all: [FigureColumn] {
    [
      FigureColumn("agents", digits: 0) { Double($0.agents) },
      FigureColumn("queues", digits: 0) { Double($0.queues) },
      FigureColumn("intervals", digits: 0) { Double($0.intervals) },
      FigureColumn("required h", digits: 2) { $0.requiredHours },
      FigureColumn("limit s", digits: 0) { $0.limitSeconds },
      FigureColumn("first roster s", digits: 2) { $0.firstRosterSeconds },
      FigureColumn("proven \(Measurement.provenPercent)% s", digits: 2) { $0.provenSeconds },
      FigureColumn("in all s", digits: 2) { $0.totalSeconds },
      FigureColumn("objective", digits: 2) { $0.worth?.objective },
      FigureColumn("lower bound", digits: 2) { $0.lowerBound },
      FigureColumn("gap h", digits: 2) { $0.worth?.gapHours },
      FigureColumn("gap % of required h", digits: 3) { $0.worth?.gapPercentOfRequiredHours },
      FigureColumn("gap % of objective", digits: 3) { $0.worth?.gapPercentOfObjective },
      FigureColumn("short h", digits: 2) { $0.worth?.shortHours },
      FigureColumn("peak MiB", digits: 0) { $0.peakMemoryMebibytes },
    ]
  }
}
