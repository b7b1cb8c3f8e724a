/* Names on the map: each whole inside the frame, none over another. Written, measured, then moved a little where it would
   be cut or meet another; left out where even that does not help. Names come from files: textContent, never HTML. */
(function () {
  "use strict";

  const APART = 1; // pixels of ground around every name

  function write(map, layer, places) {
    const taken = [];
    layer.clearLayers();
    places.forEach((place) => writeOne(map, layer, place, taken));
  }

  function writeOne(map, layer, place, taken) {
    const text = document.createElement("span");
    text.textContent = place.nama;
    const options = { permanent: true, direction: "center", interactive: false, className: "peta-nama", opacity: 1 };
    const name = L.tooltip(options).setLatLng(place.label).setContent(text);
    layer.addLayer(name);
    const { width, height } = name.getElement().getBoundingClientRect();
    const middle = map.latLngToContainerPoint(place.label);
    const spot = freeSpot(map.getSize(), middle, { x: width / 2 + APART, y: height / 2 + APART }, taken);
    if (!spot) layer.removeLayer(name);
    else if (!spot.equals(middle)) name.setLatLng(map.containerPointToLatLng(spot));
  }

  function freeSpot(frame, middle, half, taken) {
    const inside = (value, room, most) => Math.min(Math.max(value, room), most - room);
    const meets = (spot, other) =>
      Math.abs(other.x - spot.x) < other.half.x + half.x && Math.abs(other.y - spot.y) < other.half.y + half.y;
    for (const step of [0, -half.y, half.y]) {
      const spot = L.point(inside(middle.x, half.x, frame.x), inside(middle.y + step, half.y, frame.y));
      if (!taken.some((other) => meets(spot, other))) {
        taken.push({ x: spot.x, y: spot.y, half: half });
        return spot;
      }
    }
    return null;
  }

  window.tppsNama = { write: write };
})();
