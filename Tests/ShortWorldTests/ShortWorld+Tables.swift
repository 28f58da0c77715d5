import CivilTime
import SeededNumbers

/// The tables of a short world.
extension ShortWorld {
  mutating func agents() -> String {
    var text =
      "id,team,location,at_home,contract,languages,roles,first_day,availability,efficiency\n"
    for number in 1...people {
      let place = random.element(of: ["here", "here", "there"])
      let home = random.element(of: ["no", "no", "yes"])
      let language = hasQueues ? random.element(of: ["en:C1", "en:C1", "en:A1"]) : ""
      let first = maybe(1, in: 12, "\(date())")
      let hours = random.element(of: ["", "", "", "daily 05:00-23:00", "mon-fri 00:00-24:00"])
      let efficiency = random.element(of: ["", "", "", "0.8", "1.25"])
      text += "p\(number),\(random.element(of: ["red", "blue"])),\(place),\(home),"
      text += "c\(random.number(1...contracts)),\(language),\(maybe(1, in: 2, "lead")),"
      text += "\(first),\(hours),\(efficiency)\n"
    }
    return text
  }

  mutating func requirement() -> String {
    var text = "queue,day,start,end,heads\n"
    // The table may be there without a row.
    if random.chance(1, in: 12) { return text }
    let day = random.element(of: ["daily", "daily", "\(date())"])
    for part in 0..<3 where random.chance(2, in: 3) {
      let from = 8 * part + random.number(0...4)
      let end = clock(random.number(from + 1...8 * part + 8))
      text += "q-voice,\(day),\(clock(from)),\(end),\(random.number(0...2))\n"
    }
    return text
  }

  mutating func cover() -> String {
    var text = "day,shift,location,team,heads,price_missing,price_surplus\n"
    if random.chance(1, in: 12) { return text }
    for shift in shifts where random.chance(3, in: 4) {
      let day = random.element(of: ["daily", "daily", "\(date())"])
      text += "\(day),\(shift),\(maybe(1, in: 5, "here")),\(maybe(1, in: 5, "red")),"
      text += "\(random.number(0...2)),\(maybe(1, in: 3, "30")),\(maybe(1, in: 3, "5"))\n"
    }
    return text
  }

  mutating func requests() -> String {
    var text = "agent,day,wish,weight\n"
    for _ in 0..<random.number(0...3) {
      let shift = random.element(of: shifts)
      let wish = random.element(of: ["off", "work", shift, "not \(shift)"])
      text += "\(person()),\(date()),\(wish),\(maybe(1, in: 2, "3"))\n"
    }
    return text
  }

  mutating func sessions() -> String {
    var text =
      "session,kind,agents,first_day,last_day,start,latest_start,length,location,together,price\n"
    for number in 0..<random.number(0...2) {
      let first = date()
      let last = maybe(1, in: 2, "\(firstDate.adding(days: days - 1))")
      let from = random.number(7...15)
      let members = (1...people).map { "p\($0)" }.joined(separator: " ")
      text += "s\(number),\(random.element(of: ["training", "meeting"])),"
      text += "\(random.chance(1, in: 2) ? members : person()),\(first),\(last),\(clock(from)),"
      text += "\(maybe(1, in: 2, clock(from + 2))),1:00,here,"
      text += "\(random.element(of: ["yes", "no"])),\(maybe(2, in: 3, "20"))\n"
    }
    return text
  }

  mutating func jobs() -> String {
    var text = "job,queue,release_day,release,deadline_day,deadline,hours,price\n"
    for number in 0..<random.number(0...2) {
      let last = firstDate.adding(days: days - 1)
      text += "j\(number),q-voice,\(firstDate),\(maybe(1, in: 2, "08:00")),\(last),"
      text += "\(maybe(1, in: 2, "20:00")),\(random.number(1...6)):00,\(maybe(1, in: 2, "4"))\n"
    }
    return text
  }

  mutating func timeOff() -> String {
    var text = "agent,first_day,last_day,start,end,kind,credit_hours\n"
    for _ in 0..<random.number(0...2) {
      let hours = random.chance(1, in: 3)
      text += "\(person()),\(date()),,\(hours ? "09:00,12:00" : ","),"
      text += "\(random.element(of: ["leave", "sick"])),\(hours ? "" : maybe(1, in: 2, "8:00"))\n"
    }
    return text
  }

  mutating func pins() -> String {
    var text = "agent,day,shift,start,length\n"
    for _ in 0..<random.number(0...2) {
      text += "\(person()),\(date()),\(random.element(of: shifts + ["off"])),,\n"
    }
    return text
  }

  mutating func history() -> String {
    var text = "agent_id,start_utc,end_utc\n"
    for _ in 0..<random.number(0...3) {
      let date = firstDate.adding(days: -random.number(1...9))
      let next = date.adding(days: 1)
      text += random.element(of: [
        "\(person()),\(date)T06:00Z,\(date)T14:00Z\n",
        "\(person()),\(date)T21:00Z,\(next)T06:00Z\n",
      ])
    }
    return text
  }
}
