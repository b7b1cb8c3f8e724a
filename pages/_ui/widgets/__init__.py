"""The parts of a screen that speak Streamlit: filters, cards, tables, the map, uploads. One module, one part."""
