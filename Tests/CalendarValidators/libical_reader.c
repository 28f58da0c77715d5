/* Reads a calendar with libical and prints one line per event: UID, start, end, in seconds of UTC.

   Exits with 1, and the reasons on standard error, when libical objects to anything: a line it
   cannot parse (X-LIC-ERROR), or a component that breaks its table of restrictions. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *next_line(char *buffer, size_t size, void *file) { return fgets(buffer, (int)size, file); }

static int count_objections(icalcomponent *component) {
  int count = 0;
  for (icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
       property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    fprintf(stderr, "%s\n", icalproperty_get_xlicerror(property));
    count++;
  }
  for (icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
       inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
    count += count_objections(inner);
  }
  return count;
}

static long long seconds(icalproperty *property, icalcomponent *event) {
  struct icaltimetype time = icalproperty_get_datetime_with_component(property, event);
  if (!time.zone && !icaltime_is_utc(time)) {
    fprintf(stderr, "a time without a zone\n");
    exit(1);
  }
  return (long long)icaltime_as_timet_with_zone(time, time.zone);
}

static void print_events(icalcomponent *calendar) {
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalproperty *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    const char *uid = icalcomponent_get_uid(event);
    if (!start || !end || !uid) {
      fprintf(stderr, "an event without DTSTART, DTEND or UID\n");
      exit(1);
    }
    printf("%s %lld %lld\n", uid, seconds(start, event), seconds(end, event));
  }
}

int main(int count, char **arguments) {
  FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (!file) {
    fprintf(stderr, "usage: libical_reader FILE\n");
    return 2;
  }
  icalparser *parser = icalparser_new();
  icalparser_set_gen_data(parser, file);
  icalcomponent *calendar = icalparser_parse(parser, next_line);
  if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
    fprintf(stderr, "not one VCALENDAR\n");
    return 1;
  }
  icalrestriction_check(calendar);
  if (count_objections(calendar) > 0) return 1;
  print_events(calendar);
  return 0;
}
