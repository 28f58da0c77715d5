/// Questions by dates.
extension TourPricer {
  /// What an answer takes that is not one by dates, in units of about one move of annealing.
  static let effort = 0.5

  /// A question by dates; nil where the time of day matters to a type.
  func question(type: Int, within fixed: FixedDays? = nil) -> DateQuestion? {
    guard answersByDates, let whole = model.wholeQuestions[type] else { return nil }
    guard let fixed else { return whole }
    return DateQuestion(type: whole.type, within: fixed)
  }

  /// The best days of a question by dates, without what stands.
  mutating func bestPart(_ question: DateQuestion, shifts: [Double]) -> DatePricer.Answer? {
    dates.best(question, shifts: shifts)
  }

  /// A ceiling of what all tours of a question earn, with prices of counts.
  mutating func relaxedTour(
    _ question: DateQuestion,
    shifts: [Double],
    countPrices: [Double]
  ) -> DatePricer.RelaxedAnswer? {
    dates.relaxed(question, shifts: shifts, countPrices: countPrices)
  }

  /// The best tour of a question by dates: what the window earns, and what stands.
  mutating func bestTour(
    _ question: DateQuestion,
    shifts: [Double],
    within fixed: FixedDays?
  ) -> (value: Double, tour: Tour, ceiling: Double)? {
    var question = question
    var found = dates.best(question, shifts: shifts)
    var largest = DateQuestion.largestTable
    // No tour was found near the line of counts; tours farther away were not looked at.
    while found == nil, fixed == nil, !question.isExact, largest < .max / 8 {
      largest *= 8
      question = DateQuestion(whole: question.type, largestTable: largest)
      found = dates.best(question, shifts: shifts)
    }
    guard let found else { return nil }
    let ceiling = question.isExact ? found.ceiling : .infinity
    guard let fixed else { return (found.value, found.part, ceiling) }
    let catalogue = question.type.catalogue
    var tour = found.part
    var standing = 0.0
    let group = problem.coverGroups[problem.types[question.type.position].coverGroup]
    for planned in fixed.tour.duties
    where !question.days.contains(catalogue.duties[planned.duty].day) {
      tour.duties.append(planned)
      guard !shifts.isEmpty else { continue }
      for row in group.rows(ofDuty: planned.duty) { standing += shifts[row] }
    }
    tour.duties.sort { catalogue.duties[$0.duty].day < catalogue.duties[$1.duty].day }
    return (found.value + standing, tour, ceiling + standing)
  }
}
