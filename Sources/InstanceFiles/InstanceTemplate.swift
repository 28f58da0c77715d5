/// The small commented instance that a new folder begins with.
public enum InstanceTemplate {
  /// Names and texts of its files.
  public static let files: [(name: String, text: String)] = [
    (FileNames.structure, structure),
    ("agents.csv", agents),
    ("requirement.csv", requirement),
    ("time_off.csv", timeOff),
  ]

  private static let structure = """
    # An instance of Meridian: who is to be served when, by whom. All keys and their defaults stand
    # in docs/instance-format.md; `meridian check FOLDER` says what is wrong with a folder.
    name: Two sites, two clients
    revised: 2027-02-26T09:00Z      # calendars carry it as their date; raise it with every change
    currency: EUR

    horizon:
      first_date: 2027-03-01        # a Monday
      days: 7
      interval: 30                  # minutes: 4, 5, 6, 10, 12, 15, 20, 30 or 60
      reporting_zone: Asia/Manila   # need is counted between this zone's midnights

    prices:
      missing_head_hour: 100        # what one head that is missing for an hour costs

    languages:
      en: English
      de: German

    locations:
      - id: manila
        name: Manila
        zone: Asia/Manila           # names as in the IANA time zone database
        hourly_cost: 6.50
        premiums:
          - {kind: night, from: "22:00", to: "06:00", percent: 10}
      - id: krakow
        name: Kraków
        zone: Europe/Warsaw
        hourly_cost: 13.00

    clients:
      - id: northwind
        name: Northwind Travel
        zone: America/New_York      # the clock of the business hours and of requirement.csv
        hours: mon-fri 08:00-16:00
      - id: lindenhof
        name: Lindenhof Gardens
        zone: Europe/Berlin
        hours: mon-fri 09:00-17:00

    queues:
      - id: northwind-en
        client: northwind
        language: en
        minimum_level: B2           # of A1 to C2
      - id: lindenhof-de
        client: lindenhof
        language: de
        heads: 1                    # while the client is open, instead of rows in requirement.csv

    contracts:
      - id: full-40
        weekly_hours: {min: "40:00", max: "40:00"}   # paid hours
        days_per_week: {min: 5, max: 5}
        shifts:
          - id: evening             # starts and windows are on the agent's own clock
            lengths: ["9:00"]       # breaks included
            starts: {from: "19:00", to: "22:00", every: "0:30"}
            breaks:                 # from and to: earliest and latest start within the shift
              - {kind: meal, length: "1:00", paid: false, from: "3:00", to: "5:00"}
      - id: part-time
        weekly_hours: {min: "24:00", max: "40:00"}
        days_per_week: {min: 3, max: 5}
        shifts:
          - id: day
            lengths: ["6:00", "8:30"]
            starts: {from: "07:00", to: "13:00", every: "0:30"}
            days: mon-fri
            breaks:
              - kind: meal
                length: "0:30"
                paid: false
                from: "2:30"
                to: "4:30"
                for_shifts_of: "8:00"

    # Work rules stand under a location, or under a contract, whose rules take their place; each is
    # hard, has a price, or is off. `meridian rules` lists the presets. In Poland, for example:
    #
    #   rules:
    #     preset: poland
    #     consecutive_days: 5
    #     weekends: {most: 2, price: 50}
    #
    # Wishes stand in requests.csv (agent,day,wish,weight), heads per named shift in cover.csv
    # (day,shift,heads).

    """

  private static let agents = """
    id,name,team,location,contract,languages,clients,availability
    mnl-01,Maria Santos,northwind,manila,full-40,en:C1,northwind,
    mnl-02,Jose Dela Cruz,northwind,manila,full-40,en:C1,northwind,
    mnl-03,Kristine Bautista,northwind,manila,full-40,en:C2,northwind,
    krk-01,Agnieszka Wójcik,lindenhof,krakow,part-time,de:C1 en:B2,,
    krk-02,Łukasz Zieliński,lindenhof,krakow,part-time,de:B2,lindenhof,mon-fri 08:00-20:00
    krk-03,Joanna Kowalczyk,lindenhof,krakow,part-time,de:C2 en:C1,,

    """

  private static let requirement = """
    queue,day,start,end,heads
    northwind-en,mon,08:00,10:00,1
    northwind-en,mon,10:00,14:00,2
    northwind-en,mon,14:00,16:00,1
    northwind-en,tue-fri,08:00,16:00,1

    """

  private static let timeOff = """
    agent,first_day,last_day,start,end,kind,credit_hours
    krk-03,2027-03-05,,,,leave,8:00

    """
}
