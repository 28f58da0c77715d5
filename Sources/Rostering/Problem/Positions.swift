/// Things that are each kept once, at positions in the order in which they came.
struct Positions<Element: Hashable> {
  /// The things.
  private(set) var all: [Element] = []
  private var known: [Element: Int] = [:]

  /// The position of a thing, which comes in where it is new.
  mutating func position(of element: Element) -> Int {
    if let position = known[element] { return position }
    known[element] = all.count
    all.append(element)
    return all.count - 1
  }
}
