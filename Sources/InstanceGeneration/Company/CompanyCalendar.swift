import CivilTime

/// The company's clocks in the first week of the horizon.
struct CompanyCalendar {
  /// The first date, a Monday.
  let firstDate: LocalDate
  /// The dates between the reporting zone's midnights.
  let range: Range<Instant>
  private let siteZones: [Zone]
  private let clientZones: [Zone]

  /// The zone in the middle of the sites, whose midnights bound the horizon.
  static let reportingZone = "Europe/Warsaw"
  /// Half-hours of a week.
  static let weekSlots = 7 * 48

  /// - Throws: ``ZoneError`` when the zone data lack one of the zones.
  init(days: Int, zones: ZoneDatabase) throws(ZoneError) {
    firstDate = LocalDate(year: 2027, month: 3, day: 1) ?? LocalDate(dayNumber: 0)
    let reporting = try zones.zone(Self.reportingZone)
    range =
      reporting.day(firstDate)
      .lowerBound..<reporting.day(firstDate.adding(days: days - 1)).upperBound
    var sites: [Zone] = []
    for site in Company.sites { sites.append(try zones.zone(site.zone)) }
    siteZones = sites
    var clients: [Zone] = []
    for client in Company.clients { clients.append(try zones.zone(client.zone)) }
    clientZones = clients
  }

  /// How far the clock of a site is ahead of a client's at the horizon's start.
  func minutesAhead(site: Int, ofClient client: Int) -> Int {
    siteZones[site].offsetMinutes(at: range.lowerBound)
      - clientZones[client].offsetMinutes(at: range.lowerBound)
  }

  /// The moment of a minute of a day of the horizon on a site's clock.
  func instant(day: Int, minute: Int, site: Int) -> Instant {
    siteZones[site].instant(
      of: LocalDateTime(date: firstDate.adding(days: day), minuteOfDay: minute)
    )
  }

  /// The half-hour of the week, from Monday, on a client's clock.
  func weekSlot(of instant: Instant, client: Int) -> Int {
    let local = clientZones[client].local(at: instant)
    return ((local.date.days(since: firstDate) + 7) % 7) * 48 + local.minuteOfDay / 30
  }

  /// How the work of a client's weekday spreads over the half-hours of the day: nothing outside the
  /// business hours, one at the peak of a Monday.
  func dayShape(ofClient client: Int, weekday: Int) -> [Double] {
    let hours = Company.clients[client].hours[weekday]
    let isAlwaysOpen = hours.count == 1440
    let curve = isAlwaysOpen ? DailyCurve.roundTheClock : DailyCurve.businessHours
    return (0..<48).map { slot in
      guard hours.contains(30 * slot) else { return 0 }
      let part = Double(30 * slot + 15 - hours.lowerBound) / Double(hours.count)
      return curve.value(at: part) * Company.clients[client].weekdayFactors[weekday]
    }
  }
}
