import CivilTime

/// The rows of `time_off.csv`.
struct TimeOffText {
  let people: [Person]
  let firstDate: LocalDate

  var text: String {
    let rows = zip(people, people.ids).flatMap { person, id in
      person.absences.map { row($0, of: person, id: id) }
    }
    let header = "agent,first_day,last_day,start,end,kind,credit_hours"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private func row(_ absence: Person.Absence, of person: Person, id: String) -> String {
    let first = firstDate.adding(days: absence.days.lowerBound)
    let last = firstDate.adding(days: absence.days.upperBound)
    guard absence.isWholeDays else {
      let day = 1440 * absence.days.lowerBound
      let start = clock(absence.minutes.lowerBound - day)
      return "\(id),\(first),,\(start),\(clock(absence.minutes.upperBound - day)),\(absence.kind),"
    }
    let credit = absence.isCredited ? duration(person.kind.creditMinutes) : ""
    return "\(id),\(first),\(last),,,\(absence.kind),\(credit)"
  }
}
