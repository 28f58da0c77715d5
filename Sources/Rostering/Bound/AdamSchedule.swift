import Glibc

/// Steps uphill in many variables, longer where the slopes of a variable agree.
///
/// Moments decay with 0.9 and 0.999 (Kingma and Ba 2015); the step falls along a cosine to nothing over
/// a schedule of so many evaluations (Loshchilov and Hutter 2017).
struct AdamSchedule {
  private let evaluations: Int
  private let largestStep: Double
  private var iteration = 0
  private var step = 0.0
  private var meanFade = 0.0
  private var spreadFade = 0.0
  private var mean: [Double]
  private var spread: [Double]

  /// - Parameters:
  ///   - variables: how many there are.
  ///   - evaluations: how long the schedule is.
  ///   - largestStep: the step at its beginning.
  init(variables: Int, evaluations: Int, largestStep: Double) {
    self.evaluations = evaluations
    self.largestStep = largestStep
    mean = [Double](repeating: 0, count: variables)
    spread = mean
  }

  /// Begins the next evaluation's steps.
  mutating func advance() {
    iteration += 1
    let progress = Double(iteration) / Double(evaluations)
    step = largestStep * 0.5 * (1 + cos(.pi * progress))
    meanFade = 1 - pow(0.9, Double(iteration))
    spreadFade = 1 - pow(0.999, Double(iteration))
  }

  /// The change of a variable under its slope.
  mutating func change(of variable: Int, slope: Double) -> Double {
    mean[variable] = 0.9 * mean[variable] + 0.1 * slope
    spread[variable] = 0.999 * spread[variable] + 0.001 * slope * slope
    return step
      * (mean[variable] / meanFade / ((spread[variable] / spreadFade).squareRoot() + 1e-8))
  }
}
