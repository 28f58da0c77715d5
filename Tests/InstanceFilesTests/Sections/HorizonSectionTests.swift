import Testing
import Workforce

struct HorizonSectionTests {
  @Test(
    arguments: [
      Expected(
        Sample(yaml: "first_date: 2027-03-01", "first_date: 2027-02-30"),
        """
        instance.yaml:8:15: horizon.first_date: expected a date from 2000 to 2099, such as \
        2027-03-08, not '2027-02-30'
        """
      ),
      Expected(
        Sample(yaml: "first_date: 2027-03-01        # a Monday\n", "\n"),
        """
        instance.yaml:9:3: horizon.first_date: is missing: expected a date such as 2027-03-08
        """
      ),
      Expected(
        Sample(yaml: "first_date: 2027-03-01", "first_date: 1027-03-01"),
        """
        instance.yaml:8:15: horizon.first_date: expected a date from 2000 to 2099, such as \
        2027-03-08, not '1027-03-01'
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "days: 0"),
        """
        instance.yaml:9:9: horizon.days: expected a whole number from 1 to 364, not '0'
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "days: 400"),
        """
        instance.yaml:9:9: horizon.days: expected a whole number from 1 to 364, not '400'
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "days: 7.5"),
        """
        instance.yaml:9:9: horizon.days: expected a whole number from 1 to 364, not '7.5'
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "days: [7]"),
        """
        instance.yaml:9:9: horizon.days: expected a number of days, found a list
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "days:"),
        """
        instance.yaml:9:8: horizon.days: is missing: expected a number of days
        """
      ),
      Expected(
        Sample(yaml: "days: 7", "day: 7"),
        """
        instance.yaml:9:3: unknown key of horizon 'day': did you mean 'days'?
        """
      ),
      Expected(
        Sample(yaml: "interval: 30 ", "interval: 25 "),
        """
        instance.yaml:10:13: horizon.interval: expected minutes: 4, 5, 6, 10, 12, 15, 20, 30 or \
        60, not '25'
        """
      ),
      Expected(
        Sample(yaml: "interval: 30 ", "interval: -30 "),
        """
        instance.yaml:10:13: horizon.interval: expected minutes: 4, 5, 6, 10, 12, 15, 20, 30 or \
        60, not '-30'
        """
      ),
      Expected(
        Sample(yaml: "reporting_zone: Asia/Manila", "reporting_zone: Asia/Manilla"),
        """
        instance.yaml:11:19: horizon.reporting_zone: unknown time zone 'Asia/Manilla': did you \
        mean 'Asia/Manila'?
        """
      ),
      Expected(
        Sample(yaml: "reporting_zone: Asia/Manila", "reporting_zone: Manila"),
        """
        instance.yaml:11:19: horizon.reporting_zone: unknown time zone 'Manila': did you mean \
        'Asia/Manila'?
        """
      ),
      Expected(
        Sample(yaml: "reporting_zone: Asia/Manila", "reporting_zone: ../etc/passwd"),
        """
        instance.yaml:11:19: horizon.reporting_zone: unknown time zone '../etc/passwd': only some cities \
        have a zone of their own; expected the zone of the country or region, such as 'Asia/Manila' \
        for all of the Philippines (/usr/share/zoneinfo/zone.tab lists them by country)
        """
      ),
      Expected(
        Sample(yaml: "reporting_zone: Asia/Manila", "reporting_zone: Middle/Earth"),
        """
        instance.yaml:11:19: horizon.reporting_zone: unknown time zone 'Middle/Earth': only some cities \
        have a zone of their own; expected the zone of the country or region, such as 'Asia/Manila' \
        for all of the Philippines (/usr/share/zoneinfo/zone.tab lists them by country)
        """
      ),
      Expected(
        Sample(
          yaml:
            "first_date: 2027-03-01        # a Monday\n  days: 7\n  interval: 30                  # minutes: 4, 5, 6, 10, 12, 15, 20, 30 or 60\n  reporting_zone: Asia/Manila",
          "first_date: 2027-03-29\n  days: 7\n  interval: 60\n  reporting_zone: Australia/Lord_Howe"
        ),
        """
        instance.yaml:10:13: horizon.interval: the horizon lasts 168:30 h, since the clock of \
        its reporting zone changes: not a multiple of the interval of 60 minutes; an interval of \
        30 minutes would fit
        """
      ),
      Expected(
        Sample(yaml: "missing_head_hour: 100 ", "missing_head_hour: 0 "),
        """
        instance.yaml:14:22: prices.missing_head_hour: expected a number from 0.01 to 1000000, \
        such as 6.5, not '0'
        """
      ),
      Expected(
        Sample(yaml: "missing_head_hour: 100 ", "missing_head_hour: 1e9 "),
        """
        instance.yaml:14:22: prices.missing_head_hour: expected a number from 0.01 to 1000000, \
        such as 6.5, not '1e9'
        """
      ),
      Expected(
        Sample(yaml: "missing_head_hour: 100 ", "missing_head_hour: cheap "),
        """
        instance.yaml:14:22: prices.missing_head_hour: expected a number from 0.01 to 1000000, \
        such as 6.5, not 'cheap'
        """
      ),
      Expected(
        Sample(yaml: "  de: German", "  de: German\n  DE: Deutsch"),
        """
        instance.yaml:19:3: languages: language id 'de' was already given in line 18
        """
      ),
      Expected(
        Sample(yaml: "  de: German", "  de:"),
        """
        instance.yaml:18:6: languages.de: is missing: expected the language's name
        """
      ),
      Expected(
        Sample(yaml: "  de: German", "  de: German\n  '12': Dozen"),
        """
        instance.yaml:19:3: languages: expected a code of letters, digits and '-', such as en or \
        pt-br, not '12'
        """
      ),
      Expected(
        Sample(yaml: "languages:\n  en: English\n  de: German", "languages: [en, de]"),
        """
        instance.yaml:16:12: languages: expected codes and names of languages, such as 'en: \
        English', found a list
        """
      ),
    ]
  )
  func `a wrong horizon, price or language is named with what was expected`(_ expected: Expected)
    throws
  {
    #expect(try expected.sample.errors.joined(separator: "\n") == expected.text)
  }

  @Test(arguments: [4, 5, 6, 10, 12, 15, 20, 30, 60])
  func `an interval divides the hour`(minutes: Int) throws {
    var sample = Sample(yaml: "interval: 30 ", "interval: \(minutes) ")
    // The template counts some times in half hours.
    let times = [("0:30", "1:00"), ("8:30", "9:00"), ("2:30", "2:00"), ("4:30", "4:00")]
    for (half, whole) in times {
      sample.replace("\"\(half)\"", "\"\(whole)\"", in: "instance.yaml")
    }
    #expect(try sample.instance.horizon.intervalMinutes == minutes)
  }
}
