import CivilTime

/// The rows of `agents.csv`.
struct AgentText {
  let people: [Person]

  var text: String {
    var counts = [Int](repeating: 0, count: Company.sites.count)
    let rows = zip(people, people.ids).map { person, id in
      let site = Company.sites[person.site]
      let number = counts[person.site]
      counts[person.site] += 1
      let given = site.givenNames[number % site.givenNames.count]
      // The second row of names is gone through at another pace: the two repeat together late.
      let family = site.familyNames[
        (number / site.givenNames.count + number) % site.familyNames.count
      ]
      let clients = Self.distinct(
        person.groups.map { Company.clients[Company.groups[$0].client].id }
      )
      return [
        id, "\(given) \(family)", "\(clients[0])-\(site.id)", site.id,
        number % 5 == 4 ? "yes" : "no", person.contractID, languages(of: person),
        clients.joined(separator: " "), availability(of: person),
      ].joined(separator: ",")
    }
    let header = "id,name,team,location,at_home,contract,languages,clients,availability"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private func languages(of person: Person) -> String {
    Self.distinct(person.groups.map { Company.groups[$0].language })
      .map { "\($0):\(person.isWriter ? "B2" : "C1")" }.joined(separator: " ")
  }

  /// The hours in which a shift that starts within the window lies; empty for the whole part of the
  /// day on all weekdays.
  private func availability(of person: Person) -> String {
    let longest = person.kind.lengths[person.kind.lengths.count - 1]
    guard person.window != person.part.starts || person.weekdays.contains(false) else { return "" }
    let end = person.window.upperBound + longest
    return weekdayText(person.weekdays) + " " + clock(person.window.lowerBound) + "-"
      + clock(end <= 1440 ? end : end - 1440)
  }

  private static func distinct(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
