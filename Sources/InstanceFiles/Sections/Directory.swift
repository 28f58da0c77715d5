/// The entities of one kind by id, in the order of the file.
///
/// An entity whose id stands in the file but whose other values are wrong is declared all the same,
/// so that references to it are not reported as unknown.
struct Directory<Entity> {
  /// What the entities are called in messages ("location").
  let kind: String
  /// Whether the ids are known at all; while they are not, no reference is an error.
  private(set) var isKnown = false
  /// The entities without errors.
  private(set) var values: [Entity] = []
  /// The position of each id in ``values``, nil where the entity has errors, and its line.
  private var entries: [String: (index: Int?, line: Int)] = [:]
  private var names: [String] = []
  private var hasUnnamed = false

  init(kind: String) { self.kind = kind }

  /// The ids in the order of the file.
  var ids: [String] { names }

  /// Says that an entity was found whose id cannot be read.
  mutating func declareUnnamed() { hasUnnamed = true }

  /// Says that nothing follows: the ids are now known, unless some could not be read.
  mutating func close() { isKnown = !hasUnnamed }

  /// Enters an entity, or an id with errors; an id that is taken is an error.
  mutating func declare(_ id: Value, as entity: Entity?) {
    if let first = entries[id.text] {
      id.error(.repeated(what: "\(kind) id", firstLine: first.line))
      return
    }
    entries[id.text] = (entity == nil ? nil : values.count, id.place.line ?? 0)
    names.append(id.text)
    if let entity { values.append(entity) }
  }

  /// Enters a name alone, which is not taken yet.
  mutating func declare(_ name: String) {
    entries[name] = (nil, 0)
    names.append(name)
  }

  /// The entity of a name, nil when it has errors of its own; an unknown name is an error.
  func find(_ name: Value) -> Entity? {
    position(of: name).map { values[$0] }
  }

  /// The position of a name's entity in ``values``, nil when it has errors of its own; an unknown name is
  /// an error.
  func position(of name: Value) -> Int? {
    if let entry = entries[name.text] { return entry.index }
    return isKnown ? name.rejectName(kind, known: names) : nil
  }

  /// The entity of an id, nil when there is none without errors.
  func value(of id: String) -> Entity? { entries[id]?.index.map { values[$0] } }

  /// Whether a name is declared.
  func isDeclared(_ name: String) -> Bool { entries[name] != nil }

  /// Whether a name is declared; an unknown one is an error.
  func has(_ name: Value) -> Bool {
    if entries[name.text] != nil { return true }
    guard isKnown else { return false }
    name.errorOfName(kind, known: names)
    return false
  }
}
