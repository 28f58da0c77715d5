import CivilTime

extension Person {
  /// The id of the contract.
  var contractID: String { Self.contractID(site: site, part: part, kind: kind) }

  static func contractID(site: Int, part: StartPart, kind: ContractKind) -> String {
    "\(Company.sites[site].id)-\(part.id)-\(kind.rawValue)"
  }
}

extension [Person] {
  /// The ids, numbered within each site.
  var ids: [String] {
    var numbers = [Int](repeating: 0, count: Company.sites.count)
    return map { person in
      numbers[person.site] += 1
      let number = "\(numbers[person.site])"
      let zeros = String(repeating: "0", count: Swift.max(0, 4 - number.utf8.count))
      return "\(Company.sites[person.site].id)-\(zeros)\(number)"
    }
  }
}

/// Minutes of the day as `HH:MM`; the end of the day is `24:00`.
func clock(_ minutes: Int) -> String { TimeOfDay(minutes: minutes)?.description ?? "" }

/// A duration as `H:MM`.
func duration(_ minutes: Int) -> String {
  "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
}

/// The weekdays at some positions from Monday, joined as the format wants it.
func weekdayText(_ isIncluded: [Bool]) -> String {
  guard isIncluded.contains(false) else { return "daily" }
  return Weekday.allCases.enumerated().filter { isIncluded[$0.offset] }.map(\.element.shortName)
    .joined(separator: "+")
}
