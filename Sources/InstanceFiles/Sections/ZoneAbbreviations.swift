/// The zones that people mean who write an abbreviation: the best known ones of those whose clock shows
/// it, in the order of how many people work there; and those of abbreviations that the tz database no
/// longer has, since they were never in use on the spot.
enum ZoneAbbreviations {
  /// Zones by abbreviation.
  static let zones: [String: [String]] = [
    "EST": ["America/New_York", "America/Toronto", "America/Panama", "America/Jamaica"],
    "EDT": ["America/New_York", "America/Toronto"],
    "ET": ["America/New_York", "America/Toronto"],
    "CST": ["America/Chicago", "Asia/Shanghai", "America/Mexico_City", "America/Costa_Rica"],
    "CDT": ["America/Chicago", "America/Winnipeg"],
    "CT": ["America/Chicago", "America/Winnipeg"],
    "MST": ["America/Denver", "America/Phoenix", "America/Edmonton"],
    "MDT": ["America/Denver", "America/Edmonton"],
    "MT": ["America/Denver", "America/Edmonton"],
    "PST": ["America/Los_Angeles", "Asia/Manila", "America/Tijuana"],
    "PDT": ["America/Los_Angeles", "America/Tijuana"],
    "PT": ["America/Los_Angeles", "America/Tijuana"],
    "HST": ["Pacific/Honolulu"],
    "AST": ["America/Halifax", "America/Puerto_Rico", "America/Santo_Domingo"],
    "IST": ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
    "BST": ["Europe/London"],
    "WET": ["Europe/Lisbon"],
    "WEST": ["Europe/Lisbon"],
    "CET": ["Europe/Berlin", "Europe/Paris", "Europe/Warsaw", "Europe/Madrid"],
    "CEST": ["Europe/Berlin", "Europe/Paris", "Europe/Warsaw", "Europe/Madrid"],
    "EET": ["Europe/Bucharest", "Europe/Athens", "Europe/Sofia", "Africa/Cairo"],
    "EEST": ["Europe/Bucharest", "Europe/Athens", "Europe/Sofia", "Africa/Cairo"],
    "SAST": ["Africa/Johannesburg"],
    "AEST": ["Australia/Sydney", "Australia/Brisbane", "Australia/Melbourne"],
    "AEDT": ["Australia/Sydney", "Australia/Melbourne"],
    "PHT": ["Asia/Manila"], "SGT": ["Asia/Singapore"], "MYT": ["Asia/Kuala_Lumpur"],
    "ICT": ["Asia/Bangkok", "Asia/Ho_Chi_Minh"], "GST": ["Asia/Dubai"], "TRT": ["Europe/Istanbul"],
    "BRT": ["America/Sao_Paulo"], "ART": ["America/Argentina/Buenos_Aires"],
    "COT": ["America/Bogota"], "PET": ["America/Lima"], "CLT": ["America/Santiago"],
  ]

  /// Whether a text looks like an abbreviation: two to five letters.
  static func isAbbreviation(_ text: String) -> Bool {
    (2...5).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) && $0 & 0x40 != 0 }
  }
}
